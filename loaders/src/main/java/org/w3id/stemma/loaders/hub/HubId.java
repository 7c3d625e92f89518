package org.w3id.stemma.loaders.hub;

import java.util.Optional;

/// Which ids a repository of the Hub can have.
///
/// The Hub itself allows letters, digits and `-._`. We let odd characters pass, for they can be
/// percent-encoded, and
/// refuse only what cannot be a repository or could make two of them one: with the rules below the
/// IRI of an id
/// can be turned back into it.
final class HubId {
  static final int MAX_LENGTH = 200;

  private HubId() {}

  /// Why `id` cannot be an id; empty if it can.
  static Optional<String> problem(String id) {
    int slash = id.indexOf('/');
    String owner = id.substring(0, Math.max(slash, 0));
    String name = id.substring(slash + 1);
    if (id.isBlank()) {
      return Optional.of("is blank");
    } else if (id.length() > MAX_LENGTH) {
      return Optional.of("is longer than " + MAX_LENGTH + " characters");
    } else if (name.indexOf('/') >= 0) {
      return Optional.of("has more than one slash");
    } else if (name.isEmpty() || slash == 0) {
      return Optional.of("has nothing before or after its slash");
    } else if (id.chars().anyMatch(Character::isISOControl) || !isText(id)) {
      return Optional.of("has control characters or half characters in it");
    } else if (owner.contains("--") || owner.endsWith("-")) {
      return Optional.of("has an owner with -- in it or - at its end");
    } else if (slash < 0 && (name.contains("--") || isDots(name))) {
      return Optional.of("has -- in it or is made of dots");
    }
    return Optional.empty();
  }

  /// Whether a part of `id` is `.` or `..`, so that no address of a page can be made of it.
  static boolean hasDotPart(String id) {
    int slash = id.indexOf('/');
    return isDots(id.substring(slash + 1)) || (slash > 0 && isDots(id.substring(0, slash)));
  }

  private static boolean isDots(String part) {
    return part.equals(".") || part.equals("..");
  }

  /// Whether `text` can be written as UTF-8 and stand in a literal: no half of a surrogate pair, no
  /// NUL.
  static boolean isText(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c) || c == 0) {
        return false;
      }
    }
    return true;
  }
}
