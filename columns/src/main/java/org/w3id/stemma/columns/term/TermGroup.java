package org.w3id.stemma.columns.term;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.file.In;
import org.w3id.stemma.columns.file.Out;

/// Terms of one kind and, for literals, one language or datatype.
///
/// @param qualifier the language tag, with `--ltr` or `--rtl` behind it where there is a direction; the IRI of the
///     datatype; empty for all kinds but [Kind#LANGUAGE] and [Kind#TYPED]
public record TermGroup(Kind kind, String qualifier) implements Comparable<TermGroup> {
  /// In files, where a kind may stand: no group comes any more.
  private static final int END = 255;

  private static final Comparator<TermGroup> ORDER =
      Comparator.comparing(TermGroup::kind).thenComparing(TermGroup::qualifier);
  private static final TermGroup[] UNQUALIFIED =
      Arrays.stream(Kind.values()).map(kind -> new TermGroup(kind, "")).toArray(TermGroup[]::new);

  /// The group of a kind that has one only.
  public static TermGroup of(Kind kind) {
    return UNQUALIFIED[kind.code()];
  }

  /// The group of a kind and a qualifier; always the same object where the qualifier is empty.
  public static TermGroup of(Kind kind, String qualifier) {
    return qualifier.isEmpty() ? of(kind) : new TermGroup(kind, qualifier);
  }

  /// Writes it so that [#read] finds it again.
  public void write(Out out) throws IOException {
    byte[] bytes = Text.bytes(qualifier);
    out.putByte(kind.code());
    out.putVarint(bytes.length);
    out.putBytes(bytes, 0, bytes.length);
  }

  /// Writes that no group comes any more.
  public static void writeEnd(Out out) throws IOException {
    out.putByte(END);
  }

  /// The next group, or null where none comes any more.
  public static @Nullable TermGroup read(In in) throws IOException {
    int code = in.getByte();
    if (code == END) {
      return null;
    }
    byte[] bytes = new byte[(int) in.getVarint()];
    in.getBytes(bytes, 0, bytes.length);
    return of(Kind.of(code), Text.string(bytes, 0, bytes.length));
  }

  @Override
  public int compareTo(TermGroup other) {
    return ORDER.compare(this, other);
  }
}
