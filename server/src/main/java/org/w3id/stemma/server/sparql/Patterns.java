package org.w3id.stemma.server.sparql;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.apache.jena.sparql.expr.ExprEvalException;

/// Regular expressions in time linear in the text, whatever the pattern: RE2, not back-tracking.
///
/// What RE2 does not have (look-around, back references, more than 1,000 repetitions) is refused, not answered wrongly.
final class Patterns {
  private static final int LONGEST = 1_000;

  private Patterns() {}

  /// The pattern with XPath's flags `s m i x q`.
  static Pattern compile(String pattern, String flags) {
    if (pattern.length() > LONGEST) {
      throw new Refusal(422, "A regular expression may have " + LONGEST + " characters at most.");
    }
    String source = flags.indexOf('x') >= 0 && flags.indexOf('q') < 0 ? withoutSpace(pattern) : pattern;
    try {
      return Pattern.compile(flags.indexOf('q') >= 0 ? Pattern.quote(source) : source, mask(flags));
    } catch (PatternSyntaxException e) {
      throw unreadable(source, e);
    }
  }

  /// An ill-formed pattern is an error of the expression, as the standard says; a well-formed one that RE2 lacks is refused.
  private static RuntimeException unreadable(String source, PatternSyntaxException e) {
    try {
      java.util.regex.Pattern.compile(source);
    } catch (java.util.regex.PatternSyntaxException alsoThere) {
      return new ExprEvalException("Not a regular expression: " + e.getDescription());
    }
    return new Refusal(
        422, "This regular expression is not supported (" + e.getDescription() + "): no look-around, no back references.");
  }

  private static int mask(String flags) {
    int mask = 0;
    for (int i = 0; i < flags.length(); i++) {
      char flag = flags.charAt(i);
      mask |=
          switch (flag) {
            case 'i' -> Pattern.CASE_INSENSITIVE;
            case 's' -> Pattern.DOTALL;
            case 'm' -> Pattern.MULTILINE;
            case 'x', 'q' -> 0;
            default -> throw new ExprEvalException("Not a flag of a regular expression: " + flag);
          };
    }
    return mask;
  }

  private static String withoutSpace(String pattern) {
    var kept = new StringBuilder();
    boolean inClass = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\' && i + 1 < pattern.length()) {
        kept.append(c).append(pattern.charAt(++i));
      } else if (inClass || " \t\r\n".indexOf(c) < 0) {
        inClass = c == '[' || (inClass && c != ']');
        kept.append(c);
      }
    }
    return kept.toString();
  }
}
