package org.w3id.stemma.loaders;

/// Something in a source that was not as it should be, and what became of it.
///
/// @param fault a stable kebab-case word that reports count by: `half-line`, `self-loop`, …
/// @param where the place in the source, as far as it is known: `models.jsonl:17:204`
/// @param what what was found there
/// @param mend what the publisher of the source would have to do
public record Finding(Kind kind, String fault, String where, String what, String mend) {
  /// What became of it.
  public enum Kind {
    /// The record is set aside: nothing of it is stated.
    REJECTED,
    /// The record goes on; the faulty part was corrected or, where that needs a guess, left out.
    MENDED,
    /// Nothing was changed: it is stated as it stands, and worth knowing.
    NOTED
  }

  /// Control characters, line breaks and marks of writing direction are escaped as `\\u....`: what
  /// a source says may
  /// be shown in a terminal or a log, and must not write there.
  public Finding {
    where = harmless(where);
    what = harmless(what);
  }

  private static String harmless(String text) {
    if (text.chars().noneMatch(Finding::harms)) {
      return text;
    }
    var escaped = new StringBuilder(text.length() + 16);
    text.chars()
        .forEach(
            c -> {
              if (harms(c)) {
                escaped.append(String.format("\\u%04x", c));
              } else {
                escaped.append((char) c);
              }
            });
    return escaped.toString();
  }

  private static boolean harms(int c) {
    return Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.LINE_SEPARATOR
        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
  }
}
