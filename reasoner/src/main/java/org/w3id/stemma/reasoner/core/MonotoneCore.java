package org.w3id.stemma.reasoner.core;

import java.io.Serializable;
import java.util.List;
import org.w3id.stemma.reasoner.effective.Arrival;
import org.w3id.stemma.reasoner.effective.Effective;
import org.w3id.stemma.reasoner.effective.Travel;
import org.w3id.stemma.reasoner.law.Effect;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.RuleTable;
import org.w3id.stemma.reasoner.lineage.Lineage;

/// How clauses travel before exceptions, grants in common and readings, as plain facts, so that other engines can be
/// asked the same question. They need one rule, applied until nothing is added:
///
/// ```
/// arrives(child, to, provision) ← edge(child, way, parent), arrives(parent, from, provision), step(from, way, to)
/// ```
///
/// - A *manner* is how a clause rests in an artifact: effect, hold, certainty, and which rules it goes by. Clauses that go
///   by the same rules share their manners.
/// - A *way* is what rows of the [RuleTable] see of an edge: its kind and certainty, and what is known of the facts of
///   the child that they need. An edge has a way for each need that its child does not fail.
/// - A node is an artifact, from 0 to `artifacts() - 1`, or what licenses endow their artifacts with, from there to
///   `nodes() - 1`: a declared parent stands in two edges, one to itself and one to its endowment. Seeds are what the
///   endowments hold from the start.
///
/// Every step is made by the rows and the movement that the reasoner itself goes by. Of the certainties that are found
/// for an artifact, provision and effect the surest counts; the rule finds weaker ones too.
///
/// @param edges child, way, parent, one after the other
/// @param seeds node, manner, provision
/// @param steps from, way, to
@SuppressWarnings("ArrayRecordComponent") // large, handed over once, never compared
public record MonotoneCore(int artifacts, int nodes, int[] edges, int[] seeds, int[] steps) implements Serializable {
  /// Writes out what leads to the arrivals of `effective`.
  public static MonotoneCore of(Effective effective) {
    return new MonotoneCoreExport(effective).core();
  }

  /// Our own answer: the effective clauses with no exception counted. Its one column is told by [#inherited].
  public static Effective solve(Lineage lineage, Law law) {
    return Effective.of(lineage, law, 0);
  }

  /// What a profile of a [#solve]d lineage inherits: each provision and effect once, at its surest.
  public static List<Arrival> inherited(Effective solved, int profile) {
    return solved.inherited(profile, 0);
  }

  /// Equal for the manners of provisions that go by the same rules.
  public static int group(int manner) {
    return Travel.provision(manner);
  }

  /// Whether it rests in data for those alone who are party to its terms: so it counts for nobody before it goes on.
  public static boolean isPrivy(int manner) {
    return Travel.isPrivy(manner);
  }

  public static Effect effect(int manner) {
    return Travel.effect(manner);
  }

  public static int certainty(int manner) {
    return Travel.certainty(manner);
  }
}
