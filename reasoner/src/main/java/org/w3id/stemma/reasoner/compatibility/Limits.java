package org.w3id.stemma.reasoner.compatibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.w3id.stemma.reasoner.law.Clause;
import org.w3id.stemma.reasoner.law.Provision;

/// Limits of use of the material that the license of the work does not have: whoever received the work under that
/// license would be promised more than there is.
final class Limits {
  /// Limits that keep nobody from any use; they stay with the material.
  private static final Set<String> NO_LIMIT_OF_USE =
      Set.of("noFurtherRestrictions", "noTrademark", "noEndorsement");

  /// Permissions without which a use is barred.
  private static final Set<String> USES = Set.of("use", "commercialUse", "hostAsService");

  private final Side inbound;
  private final Side outbound;

  Limits(Side inbound, Side outbound) {
    this.inbound = inbound;
    this.outbound = outbound;
  }

  List<Check> checks() {
    List<Clause> missing = missing(inbound, outbound);
    List<Clause> differing = differing();
    var checks = new ArrayList<Check>();
    if (!missing.isEmpty()) {
      checks.add(
          new Check(
              Answer.NO,
              missing,
              inbound.name() + " limits what may be done [" + Check.places(missing)
                  + "], and the license of the work does not"));
    }
    if (!differing.isEmpty()) {
      checks.add(
          new Check(
              Answer.DEPENDS,
              differing,
              "It may if the limits of the license of the work are at least as strict as those of " + inbound.name()
                  + " [" + Check.places(differing) + "]"));
    }
    added().forEach(checks::add);
    passedOn().forEach(checks::add);
    return checks;
  }

  /// Limits of `one` of which `other` says nothing.
  private static List<Clause> missing(Side one, Side other) {
    return one.provisions().stream()
        .filter(limit -> limitsUse(limit) && counterparts(limit, other).isEmpty())
        .map(Provision::clause)
        .toList();
  }

  private List<Clause> differing() {
    return inbound.provisions().stream()
        .filter(Limits::limitsUse)
        .filter(limit -> !counterparts(limit, outbound).isEmpty())
        .filter(limit -> counterparts(limit, outbound).stream().noneMatch(other -> sameWords(limit.clause(), other)))
        .map(Provision::clause)
        .toList();
  }

  /// Limits of the license of the work, where the material bars further restrictions on what is made of it.
  private Stream<Check> added() {
    List<Clause> bars = inbound.barsOfRestrictions();
    List<Clause> limits = bars.isEmpty() || inbound.asserts("sameLicense") ? List.of() : missing(outbound, inbound);
    if (limits.isEmpty()) {
      return Stream.empty();
    }
    return Stream.of(
        new Check(
            Answer.NO,
            Stream.concat(bars.stream(), limits.stream()).toList(),
            inbound.name() + " bars further restrictions [" + Check.places(bars)
                + "], and the license of the work limits what may be done [" + Check.places(limits) + "]"));
  }

  private static boolean limitsUse(Provision provision) {
    if (!provision.clause().asserted()) {
      return USES.contains(provision.term().code());
    }
    return provision.term().isPermission() ? provision.meaning().says("purpose", "limited") : isLimit(provision);
  }

  /// Whether it states a limit of use, or a threshold that ends one.
  static boolean isLimit(Provision provision) {
    String code = provision.term().code();
    return provision.clause().asserted()
        && switch (provision.term().kind()) {
          case "Limit" -> !NO_LIMIT_OF_USE.contains(code) && !isOnSellingItAlone(provision);
          case "Threshold" -> !code.equals("badgeThreshold");
          default -> false;
        };
  }

  /// Whoever may sell it as a part of something larger may sell the work.
  private static boolean isOnSellingItAlone(Provision provision) {
    Clause clause = provision.clause();
    return provision.term().code().equals("noSell")
        && String.join(" ", clause.parameters().getOrDefault("what", List.of())).contains("itself");
  }

  private static List<Clause> counterparts(Provision limit, Side side) {
    return side.provisions().stream()
        .filter(other -> other.term().iri().equals(limit.term().iri()) && limitsUse(other))
        .map(Provision::clause)
        .toList();
  }

  static boolean sameWords(Clause one, Clause other) {
    return one.parameters().equals(other.parameters()) && one.condition().equals(other.condition());
  }

  /// Duties that bind whoever receives the work, and a grant that may be called back. A duty to give the source is part
  /// of a share-alike, where there is one; without one it may reach the work around the material.
  private Stream<Check> passedOn() {
    return Stream.of("flowDown", "registration", "revocable", "discloseSource", "networkSource")
        .filter(code -> inbound.asserts(code) && !(code.endsWith("Source") ? asksForAllSource(code) : outbound.asserts(code)))
        .filter(code -> !code.endsWith("Source") || !inbound.asserts("sameLicense"))
        .filter(code -> !code.equals("revocable") || inbound.asserted(code).anyMatch(p -> p.meaning().says("atWill", "yes")))
        .map(
            code ->
                new Check(
                    Answer.DEPENDS,
                    inbound.clauses(code),
                    inbound.name() + " asks for more than the license of the work tells ["
                        + Check.places(inbound.clauses(code)) + "]"));
  }

  /// Whether the license of the work asks for the source of all of it, and not of its own files alone.
  private boolean asksForAllSource(String code) {
    return outbound.asserts(code) && outbound.claimsWholeWork();
  }
}
