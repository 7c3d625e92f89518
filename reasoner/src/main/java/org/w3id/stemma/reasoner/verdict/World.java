package org.w3id.stemma.reasoner.verdict;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3id.stemma.reasoner.Arrival;
import org.w3id.stemma.reasoner.Distillation;
import org.w3id.stemma.reasoner.Effect;
import org.w3id.stemma.reasoner.Effective;
import org.w3id.stemma.reasoner.Law;
import org.w3id.stemma.reasoner.Lineage;
import org.w3id.stemma.reasoner.Order;
import org.w3id.stemma.reasoner.Reading;

/// All that verdicts rest on, under one choice of licenses wherever several are offered: what arrives, what is
/// permitted, what is kept back, and what is unknown, for every artifact.
final class World {
  private final int number;
  private final Effective effective;
  private final Material material;
  private final Permits permits;
  private final Upstream upstream;
  private final Reserves reserves;

  /// The world of all offers.
  World(Effective effective, Judge judge, List<Distillation.Edge> inferred) {
    Law law = effective.law();
    Lineage lineage = effective.lineage();
    Order order = effective.order();
    this.number = 0;
    this.effective = effective;
    this.material = new Material(law, lineage);
    order.untilStable(material::visit);
    this.permits = new Permits(lineage, new Grantings(law, judge), material);
    this.upstream = new Upstream(law, lineage, inferred);
    this.reserves = new Reserves(law, lineage, judge);
    order.untilStable(permits::visit);
    order.untilStable(upstream::visit);
    order.untilStable(reserves::visit);
  }

  /// A world that differs from that of all offers for some artifacts alone.
  World(int number, World all, Effective effective, BitSet affected) {
    Lineage lineage = effective.lineage();
    Order order = effective.order();
    this.number = number;
    this.effective = effective;
    this.material = all.material.but(lineage, affected);
    order.untilStable(artifact -> affected.get(artifact) && material.visit(artifact));
    this.permits = all.permits.but(lineage, material, affected);
    this.upstream = all.upstream.but(lineage, affected);
    this.reserves = all.reserves.but(lineage, affected);
    order.untilStable(artifact -> affected.get(artifact) && permits.visit(artifact));
    order.untilStable(artifact -> affected.get(artifact) && upstream.visit(artifact));
    order.untilStable(artifact -> affected.get(artifact) && reserves.visit(artifact));
  }

  Effective effective() {
    return effective;
  }

  Position position(int artifact, int rivals) {
    return new Position(
        number,
        effective.profile(artifact),
        reserves.of(artifact),
        permits.of(artifact),
        upstream.of(artifact),
        rivals,
        Nature.of(effective.lineage(), artifact));
  }

  /// The purposes for which nobody has read what an artifact that declares lies under, in [Fields].
  int unread(int artifact) {
    return upstream.unread(artifact);
  }

  int permitted(int artifact) {
    return permits.of(artifact);
  }

  /// What the artifact's own licenses grant, in [Fields].
  int grantedByItself(int artifact) {
    return permits.own(artifact);
  }

  /// All that arrives at a position, by numbers that do not depend on when its profile was found.
  int[] content(Position position) {
    return Stream.concat(
            own(position).stream(),
            Stream.of(Reading.values()).flatMap(reading -> inherited(position, reading).stream()))
        .flatMapToInt(a -> IntStream.of(a.provision().id(), a.effect().compareTo(Effect.BINDS), a.certainty()))
        .toArray();
  }

  int[] reserved(Position position) {
    return reserves.get(position.reserves());
  }

  List<Arrival> own(Position position) {
    return effective.own(position.profile());
  }

  List<Arrival> inherited(Position position, Reading reading) {
    return effective.inherited(position.profile(), reading);
  }

  /// All clauses that count in a reading.
  List<Counted> clauses(Position position, Reading reading) {
    var clauses = new ArrayList<Counted>();
    own(position).forEach(arrival -> clauses.add(Counted.own(arrival)));
    inherited(position, reading).forEach(arrival -> clauses.add(Counted.inherited(arrival)));
    for (int member : reserved(position)) {
      clauses.add(reserves.counted(member));
    }
    return clauses;
  }
}
