package org.w3id.stemma.reasoner.compatibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3id.stemma.reasoner.law.Clause;
import org.w3id.stemma.reasoner.law.Provision;
import org.w3id.stemma.reasoner.law.Statements;

/// Demands of the material that a license which bars further restrictions does not make itself.
///
/// That the notices of the material be kept, and that its names and marks are not licensed, restricts no right that a
/// license of copyright grants. Any other demand counts as a restriction, unless the license of the work makes it too
/// or its clause leaves room for it; where nobody has weighed what a clause leaves room for, it is open.
final class Restrictions {
  private static final Set<String> RESTRICT_NOTHING =
      Set.of(
          "includeLicense", "retainNotices", "noTrademark", "noEndorsement", "noFurtherRestrictions", "sameLicense",
          "terminationOnBreach", "flowDown", "registration");

  private final Side inbound;
  private final Side outbound;

  Restrictions(Side inbound, Side outbound) {
    this.inbound = inbound;
    this.outbound = outbound;
  }

  List<Check> checks() {
    List<Clause> bars = outbound.barsOfRestrictions();
    if (bars.isEmpty()) {
      return List.of();
    }
    var refused = new ArrayList<Clause>();
    var open = new ArrayList<Clause>();
    inbound.asserted().filter(Restrictions::demands).forEach(
        demand -> {
          switch (room(demand, bars)) {
            case YES -> {}
            case DEPENDS, UNKNOWN -> open.add(demand.clause());
            case NO -> refused.add(demand.clause());
          }
        });
    var checks = new ArrayList<Check>();
    if (!refused.isEmpty()) {
      checks.add(check(Answer.NO, refused, bars, "does not allow"));
    }
    if (!open.isEmpty()) {
      checks.add(check(Answer.DEPENDS, open, bars, "may or may not allow: that is not settled"));
    }
    return checks;
  }

  private Check check(Answer answer, List<Clause> demands, List<Clause> bars, String verb) {
    var clauses = new ArrayList<>(demands);
    clauses.addAll(bars);
    return new Check(
        answer,
        clauses,
        inbound.name() + " makes demands [" + Check.places(demands) + "] that the bar of the license of the work ["
            + Check.places(bars) + "] " + verb);
  }

  private static boolean demands(Provision provision) {
    String code = provision.term().code();
    return switch (provision.term().kind()) {
      case "Duty", "Consequence" -> !RESTRICT_NOTHING.contains(code);
      case "Threshold" -> code.equals("badgeThreshold");
      case "GrantQuality" -> code.equals("governingLaw");
      default -> false;
    };
  }

  private Answer room(Provision demand, List<Clause> bars) {
    if (outbound.asserts(demand.term().code())) {
      return endsMore(demand) || opensMore(demand) ? Answer.DEPENDS : Answer.YES;
    }
    Statements statements = inbound.notes();
    if (bars.stream().anyMatch(bar -> statements.admits(bar, demand.term()))) {
      return reachesBeyond(demand) ? Answer.DEPENDS : Answer.YES;
    }
    boolean open =
        bars.stream().noneMatch(statements::weighed)
            || bars.stream().anyMatch(bar -> statements.leavesOpen(bar, demand.term()));
    return open ? Answer.DEPENDS : Answer.NO;
  }

  /// A suit that ends the whole license where the license of the work ends less.
  private boolean endsMore(Provision demand) {
    return demand.term().kind().equals("Consequence")
        && endsAll(demand)
        && outbound.asserted(demand.term().code()).noneMatch(Restrictions::endsAll);
  }

  /// A duty to give the source of the whole work, where the license of the work asks for the source of a part of it, or
  /// lets other parts go under terms of their own.
  private boolean opensMore(Provision demand) {
    return demand.term().code().equals("discloseSource")
        && !isOfPart(demand)
        && (outbound.asserts("ownTermsForDerivatives")
            || outbound.asserted("discloseSource").allMatch(Restrictions::isOfPart));
  }

  private static boolean isOfPart(Provision provision) {
    List<String> scope = provision.clause().parameters().getOrDefault("scope", List.of());
    return !scope.isEmpty() && scope.stream().noneMatch(words -> words.contains("work"));
  }

  private static boolean endsAll(Provision provision) {
    return String.join(" ", provision.clause().parameters().getOrDefault("scope", List.of()))
        .matches(".*\\b(whole|all)\\b.*");
  }

  /// A credit for the product, in its documentation or in advertisements, is more than one that stays with the material.
  private static boolean reachesBeyond(Provision demand) {
    Clause clause = demand.clause();
    String words =
        clause.parameters().values().stream().flatMap(List::stream).collect(Collectors.joining(" ")) + " " + clause.condition();
    return !demand.term().code().equals("stateChanges")
        && (words.contains("advertis") || words.contains("documentation") || words.contains("This product"));
  }
}
