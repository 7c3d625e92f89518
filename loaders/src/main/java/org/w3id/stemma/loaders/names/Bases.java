package org.w3id.stemma.loaders.names;

import java.util.List;
import org.w3id.stemma.loaders.names.Resolution.Addition;
import org.w3id.stemma.loaders.names.Resolution.Basis;
import org.w3id.stemma.loaders.names.Resolution.FamilyOnly;
import org.w3id.stemma.loaders.names.Resolution.NotALicense;
import org.w3id.stemma.loaders.names.Resolution.OneLicense;
import org.w3id.stemma.loaders.names.Resolution.Operator;
import org.w3id.stemma.loaders.names.Resolution.Several;
import org.w3id.stemma.loaders.names.Resolution.Unresolved;

/// What becomes of the reason when one finding is used for another.
final class Bases {
  private Bases() {}

  /// The same answer, found by another rule on the way; never surer than before.
  static Resolution within(Resolution found, Rule rule, int atLeast) {
    return switch (found) {
      case OneLicense(var license, var basis) -> new OneLicense(license, basis.within(rule, atLeast));
      case FamilyOnly(var family, var versions, var basis) ->
          new FamilyOnly(family, versions, basis.within(rule, atLeast));
      case Several(var operator, var members, var basis) -> new Several(operator, members, basis.within(rule, atLeast));
      case NotALicense(var which, var basis) -> new NotALicense(which, basis.within(rule, atLeast));
      case Addition(var exception, var basis) -> new Addition(exception, basis.within(rule, atLeast));
      case Unresolved unresolved -> unresolved;
    };
  }

  /// A name and a link: one answer if they agree, else one of both.
  static Resolution both(Resolution name, Resolution link) {
    if (saysTheSame(name, link)) {
      return within(name, Rule.NAME_AND_LINK, 1);
    }
    return new Several(
        Operator.ONE_OF,
        List.of(name, link),
        new Basis(Rule.NAME_AND_LINK, 2, "The name and the link beside it name different licenses."));
  }

  /// Whether both are the same one license.
  static boolean saysTheSame(Resolution name, Resolution link) {
    return name instanceof OneLicense(var one, _) && link instanceof OneLicense(var other, _) && one.equals(other);
  }
}
