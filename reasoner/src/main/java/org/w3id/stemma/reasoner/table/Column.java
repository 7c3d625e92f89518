package org.w3id.stemma.reasoner.table;

import java.util.Arrays;

/// An int for each artifact, in pages: a fork shares all pages with what it was made from, and copies one when it first
/// writes to it. So a change of a few among millions costs a few pages.
public final class Column implements Numbers {
  private static final int PAGE_BITS = 10;
  private static final int PAGE = 1 << PAGE_BITS;
  private static final int[] ZEROS = new int[PAGE];

  private final int[][] pages;
  private final boolean[] isMine;

  /// All zero.
  public Column(int size) {
    this(new int[(size + PAGE - 1) >> PAGE_BITS][]);
    Arrays.fill(pages, ZEROS);
  }

  private Column(int[][] pages) {
    this.pages = pages;
    this.isMine = new boolean[pages.length];
  }

  /// A column of equal content, to be written to; from now on nobody may write to this one.
  public Column fork() {
    return new Column(pages.clone());
  }

  @Override
  public int get(int artifact) {
    return pages[artifact >> PAGE_BITS][artifact & (PAGE - 1)];
  }

  @Override
  public void set(int artifact, int value) {
    int page = artifact >> PAGE_BITS;
    if (!isMine[page]) {
      pages[page] = pages[page].clone();
      isMine[page] = true;
    }
    pages[page][artifact & (PAGE - 1)] = value;
  }
}
