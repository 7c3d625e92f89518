package org.w3id.stemma.loaders.spdx;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.spdx.core.InvalidSPDXAnalysisException;
import org.spdx.library.LicenseInfoFactory;
import org.spdx.library.ModelCopyManager;
import org.spdx.library.model.v3_0_1.expandedlicensing.ConjunctiveLicenseSet;
import org.spdx.library.model.v3_0_1.expandedlicensing.CustomLicense;
import org.spdx.library.model.v3_0_1.expandedlicensing.CustomLicenseAddition;
import org.spdx.library.model.v3_0_1.expandedlicensing.DisjunctiveLicenseSet;
import org.spdx.library.model.v3_0_1.expandedlicensing.LicenseAddition;
import org.spdx.library.model.v3_0_1.expandedlicensing.ListedLicense;
import org.spdx.library.model.v3_0_1.expandedlicensing.NoAssertionLicense;
import org.spdx.library.model.v3_0_1.expandedlicensing.NoneLicense;
import org.spdx.library.model.v3_0_1.expandedlicensing.OrLaterOperator;
import org.spdx.library.model.v3_0_1.expandedlicensing.WithAdditionOperator;
import org.spdx.library.model.v3_0_1.simplelicensing.AnyLicenseInfo;
import org.spdx.library.model.v3_0_1.simplelicensing.InvalidLicenseExpression;
import org.spdx.storage.simple.InMemSpdxStore;

/// Reads SPDX license expressions through the SPDX library.
///
/// Identifiers are read in any letter case; operators in upper or lower case (`OR`, `or`), not
/// mixed (`Or`).
/// Each text is parsed once, in a store of its own (the library's default store keeps every parse
/// for ever), and
/// the last [#REMEMBERED] answers are kept. Safe for use by several threads, one parse at a time.
public final class SpdxExpressions {
  static final int REMEMBERED = 4_096;

  /// What no license needs: longer or deeper texts are invalid, before the library's parser, which
  /// recurses on them.
  static final int MAX_LENGTH = 4_096;

  static final int MAX_DEPTH = 64;

  private static final String PREFIX = "https://w3id.org/stemma/id/license/";

  private static final Pattern REFERENCE =
      Pattern.compile("(?i)(LicenseRef|AdditionRef)-[A-Z0-9.-]+");

  private final Map<String, SpdxExpression> memo =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SpdxExpression> eldest) {
          return size() > REMEMBERED;
        }
      };

  public SpdxExpressions() {
    SpdxLibrary.open();
  }

  /// What `expression` says; [SpdxExpression.Invalid] where it is none. Never throws, whatever the
  /// text.
  public synchronized SpdxExpression parse(String expression) {
    var known = memo.get(expression);
    if (known == null) {
      known = read(expression);
      if (expression.length() <= MAX_LENGTH) {
        memo.put(expression, known);
      }
    }
    return known;
  }

  private static SpdxExpression read(String expression) {
    if (expression.length() > MAX_LENGTH || depth(expression) > MAX_DEPTH) {
      return new SpdxExpression.Invalid(
          expression,
          "Longer than "
              + MAX_LENGTH
              + " characters or nested deeper than "
              + MAX_DEPTH
              + " parentheses");
    }
    try {
      var info =
          LicenseInfoFactory.parseSPDXLicenseString(
              expression, new InMemSpdxStore(), PREFIX, null, new ModelCopyManager(), null);
      return info instanceof InvalidLicenseExpression invalid
          ? new SpdxExpression.Invalid(expression, message(invalid.getMessage()))
          : told(info);
    } catch (InvalidSPDXAnalysisException | RuntimeException e) {
      // The library answers some bad texts with a value and some with exceptions, unchecked ones
      // among them.
      return new SpdxExpression.Invalid(expression, message(e.getMessage()));
    }
  }

  private static int depth(String expression) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < expression.length(); i++) {
      switch (expression.charAt(i)) {
        case '(' -> deepest = Math.max(deepest, ++depth);
        case ')' -> depth--;
        default -> {}
      }
    }
    return deepest;
  }

  private static String message(@Nullable String message) {
    return Objects.requireNonNullElse(message, "Not a license expression");
  }

  private static SpdxExpression told(@Nullable Object info) throws InvalidSPDXAnalysisException {
    return switch (info) {
      case ListedLicense listed -> new SpdxExpression.License(listedId(listed.getObjectUri()));
      case CustomLicense custom -> new SpdxExpression.Ref(reference(custom.getObjectUri()));
      case OrLaterOperator later -> new SpdxExpression.OrLater(told(later.getSubjectLicense()));
      case WithAdditionOperator with -> with(with);
      case ConjunctiveLicenseSet all -> all(members(all.getMembers()));
      case DisjunctiveLicenseSet any -> any(members(any.getMembers()));
      case NoneLicense none -> new SpdxExpression.None();
      case NoAssertionLicense noAssertion -> new SpdxExpression.NoAssertion();
      case null, default -> throw new InvalidSPDXAnalysisException("Not a license: " + info);
    };
  }

  private static SpdxExpression with(WithAdditionOperator with)
      throws InvalidSPDXAnalysisException {
    var addition = with.getSubjectAddition();
    if (addition == null) {
      throw new InvalidSPDXAnalysisException("Missing exception clause");
    }
    return new SpdxExpression.With(
        told(with.getSubjectExtendableLicense()),
        new SpdxExpression.LicenseException(exceptionId(addition)));
  }

  private static List<SpdxExpression> members(Collection<AnyLicenseInfo> infos)
      throws InvalidSPDXAnalysisException {
    var members = new ArrayList<SpdxExpression>();
    for (AnyLicenseInfo info : infos) {
      members.add(told(info));
    }
    return members;
  }

  private static SpdxExpression all(List<SpdxExpression> members) {
    var flat =
        members.stream()
            .flatMap(
                member ->
                    member instanceof SpdxExpression.And(var inner)
                        ? inner.stream()
                        : Stream.of(member))
            .distinct()
            .toList();
    return flat.size() == 1 ? flat.getFirst() : new SpdxExpression.And(flat);
  }

  private static SpdxExpression any(List<SpdxExpression> members) {
    var flat =
        members.stream()
            .flatMap(
                member ->
                    member instanceof SpdxExpression.Or(var inner)
                        ? inner.stream()
                        : Stream.of(member))
            .distinct()
            .toList();
    return flat.size() == 1 ? flat.getFirst() : new SpdxExpression.Or(flat);
  }

  private static String exceptionId(LicenseAddition addition) throws InvalidSPDXAnalysisException {
    return addition instanceof CustomLicenseAddition
        ? reference(addition.getObjectUri())
        : listedId(addition.getObjectUri());
  }

  private static String listedId(String uri) {
    return uri.substring(uri.lastIndexOf('/') + 1);
  }

  /// The library lets any character pass here; the SPDX specification does not.
  private static String reference(String uri) throws InvalidSPDXAnalysisException {
    String reference = uri.startsWith(PREFIX) ? uri.substring(PREFIX.length()) : uri;
    if (!REFERENCE.matcher(reference).matches()) {
      throw new InvalidSPDXAnalysisException(
          "Invalid reference "
              + reference
              + ". After LicenseRef- or AdditionRef- only letters, digits, - and . may stand");
    }
    return reference;
  }
}
