package org.w3id.stemma.server.why;

import java.time.DateTimeException;
import java.time.LocalDate;

/// Days as people write them.
final class Days {
  private Days() {}

  /// @param where how the message calls what is read
  static LocalDate read(String where, String words) {
    try {
      return LocalDate.parse(words.strip());
    } catch (DateTimeException e) {
      throw new BadQuestion(where + " must be a day such as 2024-05-31, not \"" + words + "\".");
    }
  }
}
