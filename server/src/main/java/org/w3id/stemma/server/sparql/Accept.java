package org.w3id.stemma.server.sparql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An `Accept` header: which media types, how gladly.
public final class Accept {
  private record Range(String type, double quality) {}

  private final List<Range> ranges = new ArrayList<>();

  /// The header as it came; none means that all is welcome.
  public Accept(@Nullable String header) {
    for (String part : (header == null || header.isBlank() ? "*/*" : header).split(",", 100)) {
      String[] pieces = part.strip().toLowerCase(Locale.ROOT).split(";", 20);
      double quality = 1;
      for (String piece : pieces) {
        String[] pair = piece.strip().split("=", 2);
        if (pair.length == 2 && pair[0].strip().equals("q")) {
          quality = number(pair[1].strip());
        }
      }
      ranges.add(new Range(pieces[0].strip(), quality));
    }
  }

  /// How gladly `type` is taken, from 0 to 1, by the range that speaks of it most closely.
  public double quality(String type) {
    double exact = named(type);
    if (exact >= 0) {
      return exact;
    }
    double family = named(type.substring(0, type.indexOf('/')) + "/*");
    return family >= 0 ? family : Math.max(0, named("*/*"));
  }

  /// The quality of a range that is exactly `type`; -1 if there is none.
  double named(String type) {
    return ranges.stream().filter(r -> r.type().equals(type)).mapToDouble(Range::quality).max().orElse(-1);
  }

  /// Whether a browser asks: it names HTML, and likes it more than any of the others.
  public boolean prefersHtml(List<String> others) {
    double html = Math.max(named("text/html"), named("application/xhtml+xml"));
    return html > 0 && others.stream().mapToDouble(this::named).noneMatch(quality -> quality >= html);
  }

  private static double number(String text) {
    try {
      double number = Double.parseDouble(text);
      return number >= 0 && number <= 1 ? number : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
