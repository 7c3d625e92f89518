package org.w3id.stemma.reasoner.compatibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.w3id.stemma.reasoner.law.Clause;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.law.Provision;

/// Whether material under `inbound` may be put in a work that as a whole is given out under `outbound`.
///
/// The work holds other material under `outbound` too, and is passed on to others. Decided by four checks, of which the
/// worst counts: may the material be passed on and changed; may it go out under another name ([Copyleft]); does the
/// license of the work have its limits of use ([Limits]); does it leave room for its demands ([Restrictions]).
/// No pair of licenses is written down anywhere: clauses decide, and what texts say of one another.
///
/// @param clauses IRIs of the clauses that decide, ascending
/// @param sentence why, in one sentence
public record Compatibility(
    License inbound, License outbound, Answer answer, List<String> clauses, String sentence) {
  public Compatibility {
    clauses = List.copyOf(clauses);
  }

  public static Compatibility of(Law law, License inbound, License outbound) {
    return of(new Sides(law), inbound, outbound);
  }

  static Compatibility of(Sides sides, License inbound, License outbound) {
    Side in = sides.of(inbound);
    Side out = sides.of(outbound);
    List<Check> checks = checks(in, out);
    Answer answer = checks.stream().map(Check::answer).reduce(Answer.YES, Answer::worse);
    List<Check> decisive = checks.stream().filter(check -> check.answer() == answer).toList();
    return new Compatibility(
        inbound,
        outbound,
        answer,
        decisive.stream().flatMap(check -> check.clauses().stream()).map(Clause::iri).distinct().sorted().toList(),
        decisive.isEmpty() ? plain(in) : sentence(decisive));
  }

  private static List<Check> checks(Side in, Side out) {
    var checks = new ArrayList<Check>();
    known(in, out).forEach(checks::add);
    passedOn(in).forEach(checks::add);
    changed(in).ifPresent(checks::add);
    Optional<Check> sameText = new Copyleft(in, out).sameText();
    if (sameText.isPresent()) {
      checks.add(sameText.get());
      return checks;
    }
    Optional<Check> copyleft = new Copyleft(in, out).check();
    copyleft.ifPresent(checks::add);
    checks.addAll(new Limits(in, out).checks());
    boolean taken = copyleft.isPresent() && new Copyleft(in, out).stated().isPresent();
    if (!taken) {
      checks.addAll(new Restrictions(in, out).checks());
    }
    return checks;
  }

  private static List<Check> known(Side in, Side out) {
    var checks = new ArrayList<Check>();
    for (Side side : List.of(in, out)) {
      boolean grants = side.asserted().anyMatch(provision -> provision.term().isPermission());
      if (!side.license().isReviewedWhole() || !grants) {
        checks.add(
            new Check(
                Answer.UNKNOWN,
                List.of(),
                side.license().isReviewedWhole()
                    ? side.name() + " grants nothing by itself"
                    : side.name() + " is not reviewed"));
      }
    }
    return checks;
  }

  /// The work is given out, so the material must be one that may be.
  private static List<Check> passedOn(Side in) {
    var checks = new ArrayList<Check>();
    for (Provision bar : in.asserted("noRedistribution").toList()) {
      Clause clause = bar.clause();
      checks.add(
          clause.condition().isEmpty()
              ? new Check(
                  Answer.NO, List.of(clause), in.name() + " bars passing it on [" + Check.places(List.of(clause)) + "]")
              : new Check(
                  Answer.DEPENDS,
                  List.of(clause),
                  in.name() + " bars passing it on: " + clause.condition() + " [" + Check.places(List.of(clause)) + "]"));
    }
    if (!in.asserts("distribute")) {
      checks.add(
          in.withholds("distribute")
              ? new Check(Answer.NO, List.of(), in.name() + " withholds the right to pass it on")
              : new Check(Answer.UNKNOWN, List.of(), in.name() + " does not say that it may be passed on"));
    }
    return checks;
  }

  private static Optional<Check> changed(Side in) {
    if (in.asserts("noShareDerivatives") || in.withholds("modify")) {
      List<Clause> clauses = in.clauses("noShareDerivatives");
      return Optional.of(
          new Check(
              Answer.DEPENDS,
              clauses,
              "It may only unchanged, as a part of its own [" + Check.places(clauses) + "]"));
    }
    return in.asserts("modify")
        ? Optional.empty()
        : Optional.of(new Check(Answer.UNKNOWN, List.of(), in.name() + " does not say that it may be changed"));
  }

  private static String plain(Side in) {
    return in.name() + " asks for nothing that the license of the work does not leave room for; its duties stay with"
        + " the material.";
  }

  private static String sentence(List<Check> decisive) {
    return decisive.stream().map(Check::words).distinct().collect(Collectors.joining("; ")) + ".";
  }
}
