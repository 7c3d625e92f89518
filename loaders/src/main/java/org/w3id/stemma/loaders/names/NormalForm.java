package org.w3id.stemma.loaders.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// One form for the ways in which the same name is written.
///
/// `Apache License, Version 2.0`, `apache-2.0` and `Apache 2` are all `apache2`. What is dropped: letter case, accents of
/// compatibility, everything that is neither letter, digit nor `+`; the words that licenses have in common (`license`,
/// `licence`, `agreement`, `version`, `the`); `v` before a number; `.0` at the end of a number. Numbers keep
/// their dots, so that `3.1` and `31` differ; `or later` is `+`. The form of a form is itself.
record NormalForm(String text) {
  private static final Set<String> DROPPED =
      Set.of("license", "licence", "licenses", "licences", "agreement", "version", "ver", "v", "the");

  private static final Pattern PART = Pattern.compile("\\p{L}+|\\p{Nd}+|\\++");
  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+");
  private static final Pattern TRAILING_ZEROS = Pattern.compile("(\\.0+)+$");
  private static final Pattern TRAILING_V = Pattern.compile("v+$");
  private static final Pattern NUMBERS = Pattern.compile("\\p{Nd}+(\\.\\p{Nd}+)*");

  /// Parts that meet may make a word that is dropped too, hence again until nothing changes; each time it gets shorter.
  static NormalForm of(String words) {
    String before = words;
    String after = once(words);
    while (!after.equals(before)) {
      before = after;
      after = once(before);
    }
    return new NormalForm(after);
  }

  private static String once(String words) {
    String lower = Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return joined(parts(lower.replace("&", " and ")));
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /// The same without its numbers; empty if that leaves nothing, or if there are none.
  NormalForm withoutVersion() {
    String rest = NUMBERS.matcher(text).replaceAll("");
    return new NormalForm(rest.equals(text) ? "" : rest);
  }

  private static List<String> parts(String lower) {
    var parts = new ArrayList<String>();
    var found = PART.matcher(lower);
    while (found.find()) {
      String part = found.group();
      if (part.equals("later") && !parts.isEmpty() && parts.getLast().equals("or")) {
        parts.set(parts.size() - 1, "+");
      } else if (!DROPPED.contains(part)) {
        parts.add(part);
      }
    }
    return parts;
  }

  private static String joined(List<String> parts) {
    var text = new StringBuilder();
    var number = new StringBuilder();
    for (String part : parts) {
      if (NUMBER.matcher(part).matches()) {
        number.append(number.isEmpty() ? "" : ".").append(part);
      } else {
        text.append(shortened(number)).append(part);
        number.setLength(0);
      }
      if (number.indexOf(".") < 0 && !number.isEmpty()) {
        text.setLength(text.length() - trailing(text));
      }
    }
    return text.append(shortened(number)).toString();
  }

  /// How many letters `v` stand at the end: `gplv` before `3`.
  private static int trailing(CharSequence text) {
    var found = TRAILING_V.matcher(text);
    return found.find() ? found.end() - found.start() : 0;
  }

  private static String shortened(CharSequence number) {
    return TRAILING_ZEROS.matcher(number).replaceAll("");
  }
}
