package org.w3id.stemma.columns.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.file.Opened;
import org.w3id.stemma.columns.file.Out;
import org.w3id.stemma.columns.term.Dictionary;
import org.w3id.stemma.columns.term.DictionaryWriter;
import org.w3id.stemma.columns.term.TermGroup;

/// Gives the terms of all runs, and of the columns that the build begins with, their ids, and writes for each which number
/// has which id. The order is the same in each and in all, so that ids ascend as the numbers do.
final class TermMerge {
  private TermMerge() {}

  /// Sorted terms, and where their ids go.
  private record Source(TermCursor terms, Out map) {}

  static void merge(List<Run> runs, Base base, Path folder, Path scratch) throws IOException {
    try (var opened = new Opened();
        var dictionary = new DictionaryWriter(folder)) {
      var sources = new ArrayList<Source>();
      for (Run run : runs) {
        sources.add(new Source(opened.open(() -> new RunTerms(run)), opened.open(() -> new Out(scratch.resolve(run.map())))));
      }
      sources.add(new Source(opened.open(base::terms), opened.open(() -> new Out(scratch.resolve(Base.MAP)))));
      merge(sources, dictionary);
    }
  }

  private static void merge(List<Source> sources, DictionaryWriter dictionary) throws IOException {
    var begun = new ArrayList<Source>();
    for (Source source : sources) {
      source.map.putInt(Dictionary.NONE); // numbers begin with 1
      if (source.terms.next()) {
        begun.add(source);
      }
    }
    var heap = new Heap<>(begun, (one, other) -> TermCursor.ORDER.compare(one.terms, other.terms));
    @Nullable TermGroup last = null;
    while (!heap.isEmpty()) {
      TermCursor least = heap.top().terms;
      TermGroup group = least.group();
      byte[] key = Arrays.copyOf(least.key(), least.length());
      int id = Dictionary.NONE;
      if (least.isUsed()) {
        if (!group.equals(last)) {
          dictionary.group(group);
          last = group;
        }
        id = dictionary.add(key, key.length);
      }
      while (!heap.isEmpty() && isAt(heap.top().terms, group, key)) {
        heap.top().map.putInt(id);
        if (heap.top().terms.next()) {
          heap.advanced();
        } else {
          heap.ended();
        }
      }
    }
  }

  private static boolean isAt(TermCursor terms, TermGroup group, byte[] key) {
    return terms.group().equals(group)
        && Arrays.equals(terms.key(), 0, terms.length(), key, 0, key.length);
  }
}
