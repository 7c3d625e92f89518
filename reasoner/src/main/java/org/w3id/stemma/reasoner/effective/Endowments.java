package org.w3id.stemma.reasoner.effective;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.w3id.stemma.reasoner.condition.Truth;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.Provision;
import org.w3id.stemma.reasoner.law.Term;
import org.w3id.stemma.reasoner.lineage.Lineage;
import org.w3id.stemma.reasoner.table.LongIntMap;
import org.w3id.stemma.reasoner.table.SetTable;

/// What each artifact has from its own licenses: the asserted clauses, bound at certainty 1, but
///
/// - *where one license of several may be chosen*, a clause counts at 1 only if every other alternative asserts
///   the same term, at [#CHOICE] else. Provisional: it judges each clause alone, where a verdict has to make one
///   choice for all purposes;
/// - a clause for multimodal models only is left out for an artifact known not to be one, and is one step weaker
///   where the artifact's tasks do not tell.
public final class Endowments {
  /// The certainty of a clause that a choice among licenses may avoid.
  static final int CHOICE = 3;

  private static final int UNTESTED = 2;

  private final Law law;
  private final SetTable sets;
  private final LongIntMap known = new LongIntMap();

  Endowments(Law law, SetTable sets) {
    this.law = law;
    this.sets = sets;
  }

  /// The set of arrivals that the artifact's own licenses make.
  int of(Lineage lineage, int artifact) {
    if (lineage.declarationId(artifact) == 0) {
      return SetTable.EMPTY;
    }
    Truth multimodal = lineage.tasks(artifact).multimodal();
    int mode = multimodal == Truth.TRUE ? 1 : multimodal == Truth.FALSE ? 2 : 3;
    long key = ((long) lineage.declarationId(artifact) << 2) | mode;
    int set = known.get(key);
    if (set < 0) {
      int[] own =
          lineage.declaration(artifact).offers().stream()
              .flatMap(offer -> offer.stream().flatMap(license -> own(license, offer, multimodal)))
              .mapToInt(Integer::intValue)
              .toArray();
      set = sets.best(own, own.length);
      known.put(key, set);
    }
    return set;
  }

  private List<Provision> provisions(Node license) {
    return law.license(license).map(law::provisions).orElse(List.of());
  }

  private Stream<Integer> own(Node license, List<Node> offer, Truth multimodal) {
    return provisions(license).stream().flatMap(p -> own(p, license, offer, multimodal).stream());
  }

  private Optional<Integer> own(Provision provision, Node license, List<Node> offer, Truth multimodal) {
    boolean scoped = provision.meaning().says("artifact", "multimodal");
    if (!provision.clause().asserted() || (scoped && multimodal == Truth.FALSE)) {
      return Optional.empty();
    }
    int certainty = isAssertedByOthers(provision.term(), license, offer) ? 1 : CHOICE;
    int tested = scoped && multimodal == Truth.UNKNOWN ? UNTESTED : 1;
    return Optional.of(Travel.own(provision.id(), Math.max(certainty, tested)));
  }

  private boolean isAssertedByOthers(Term term, Node license, List<Node> offer) {
    return offer.stream()
        .filter(other -> !other.equals(license))
        .allMatch(other -> provisions(other).stream().anyMatch(p -> p.clause().asserted() && p.term().equals(term)));
  }
}
