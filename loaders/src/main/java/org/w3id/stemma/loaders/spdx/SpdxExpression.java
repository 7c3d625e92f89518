package org.w3id.stemma.loaders.spdx;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// A license expression, read. Two expressions that say the same in another order are equal.
///
/// ```
/// expression := NONE | NOASSERTION | choice
/// choice     := sum (OR sum)*
/// sum        := operand (AND operand)*
/// operand    := license | license WITH exception | ( choice )
/// license    := id | id+ | LicenseRef-...
/// ```
public sealed interface SpdxExpression {
  /// The expression in one canonical spelling: letter case of the list, members sorted. Parses to
  /// the same again.
  String text();

  /// A license on the SPDX list, in the letter case of the list.
  record License(String id) implements SpdxExpression {
    @Override
    public String text() {
      return id;
    }
  }

  /// A license that is not on the list: `LicenseRef-llama2`. Letter case counts.
  record Ref(String id) implements SpdxExpression {
    @Override
    public String text() {
      return id;
    }
  }

  /// An exception on the list, or an addition of one's own (`AdditionRef-...`). Stands only in
  /// [With].
  record LicenseException(String id) implements SpdxExpression {
    @Override
    public String text() {
      return id;
    }
  }

  /// `Apache-2.0+`.
  record OrLater(SpdxExpression license) implements SpdxExpression {
    @Override
    public String text() {
      return license.text() + "+";
    }
  }

  /// `GPL-2.0-only WITH Classpath-exception-2.0`.
  record With(SpdxExpression license, LicenseException exception) implements SpdxExpression {
    @Override
    public String text() {
      return license.text() + " WITH " + exception.text();
    }
  }

  /// All of them at once. Two or more, none an `And` itself, sorted by their text.
  record And(List<SpdxExpression> members) implements SpdxExpression {
    public And {
      members = sorted(members);
    }

    @Override
    public String text() {
      return members.stream()
          .map(member -> member instanceof Or ? "(" + member.text() + ")" : member.text())
          .collect(Collectors.joining(" AND "));
    }
  }

  /// Any one of them. Two or more, none an `Or` itself, sorted by their text.
  record Or(List<SpdxExpression> members) implements SpdxExpression {
    public Or {
      members = sorted(members);
    }

    @Override
    public String text() {
      return members.stream()
          .map(member -> member instanceof And ? "(" + member.text() + ")" : member.text())
          .collect(Collectors.joining(" OR "));
    }
  }

  /// `NONE`: the author says that there is no license.
  record None() implements SpdxExpression {
    @Override
    public String text() {
      return "NONE";
    }
  }

  /// `NOASSERTION`: the author does not say.
  record NoAssertion() implements SpdxExpression {
    @Override
    public String text() {
      return "NOASSERTION";
    }
  }

  /// Not an expression.
  ///
  /// @param text what was given, word for word
  /// @param message why not, in the words of the SPDX library
  record Invalid(String text, String message) implements SpdxExpression {}

  private static List<SpdxExpression> sorted(List<SpdxExpression> members) {
    return members.stream().sorted(Comparator.comparing(SpdxExpression::text)).toList();
  }
}
