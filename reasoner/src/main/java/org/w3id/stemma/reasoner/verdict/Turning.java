package org.w3id.stemma.reasoner.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.stemma.reasoner.condition.Truth;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.law.Provision;
import org.w3id.stemma.reasoner.lineage.Change;
import org.w3id.stemma.reasoner.lineage.Declaration;
import org.w3id.stemma.reasoner.lineage.Lineage;

/// Licenses that have turned into others by the day of a case: each on the day that its text counts from the day on which
/// the artifact under it came into being, so that what an artifact inherits turns with the one it comes from. What a text
/// does not name is a license that nobody has read. An artifact without a day keeps its license.
final class Turning {
  private final Law law;
  private final Lineage lineage;
  private final LocalDate day;
  private final Map<Integer, List<Provision>> conversions = new HashMap<>();

  private Turning(Law law, Lineage lineage, LocalDate day) {
    this.law = law;
    this.lineage = lineage;
    this.day = day;
  }

  /// What artifacts then declare; nothing changes if no day is told.
  static List<Change> of(Law law, Lineage lineage, Case told) {
    return told.day().map(day -> new Turning(law, lineage, day).changes()).orElse(List.of());
  }

  /// Changes of a lineage, so that what they let artifacts declare turns too.
  static List<Change> of(Law law, Lineage changed, Case told, List<Change> changes) {
    return told.day().map(day -> new Turning(law, changed, day).turned(changes)).orElse(changes);
  }

  private List<Change> turned(List<Change> changes) {
    return changes.stream().map(this::turned).toList();
  }

  private Change turned(Change change) {
    return change instanceof Change.Licensed(int artifact, var _)
        ? lineage.created(artifact).<Change>map(born -> new Change.Licensed(artifact, turned(artifact, born))).orElse(change)
        : change;
  }

  private List<Change> changes() {
    var changes = new ArrayList<Change>();
    for (int artifact = 0; artifact < lineage.size(); artifact++) {
      int one = artifact;
      boolean turns = !conversions.computeIfAbsent(lineage.declarationId(one), id -> conversions(lineage.declaration(one))).isEmpty();
      if (turns) {
        lineage.created(artifact).map(born -> turned(one, born)).filter(now -> !now.equals(lineage.declaration(one)))
            .ifPresent(now -> changes.add(new Change.Licensed(one, now)));
      }
    }
    return changes;
  }

  private Declaration turned(int artifact, LocalDate born) {
    return new Declaration(
        lineage.declaration(artifact).offers().stream()
            .map(offer -> offer.stream().map(license -> turned(license, born)).distinct().toList())
            .toList());
  }

  private Node turned(Node license, LocalDate born) {
    Case then = Case.UNSPECIFIED.with(new Told.Day(day)).with(new Told.Published(born));
    return conversions(new Declaration(List.of(List.of(license)))).stream()
        .map(Conversion::new)
        .filter(conversion -> conversion.isDue(then) == Truth.TRUE)
        .findFirst()
        .map(conversion -> target(conversion, license))
        .orElse(license);
  }

  private Node target(Conversion conversion, Node license) {
    Optional<License> target = conversion.target(law);
    return NodeFactory.createURI(target.map(License::iri).orElse(license.getURI() + "#what-it-turned-into"));
  }

  private List<Provision> conversions(Declaration declaration) {
    return declaration.licenses().stream()
        .flatMap(node -> law.license(node).stream())
        .flatMap(license -> law.provisions(license).stream())
        .filter(provision -> provision.term().code().equals("timeConversion") && provision.clause().asserted())
        .toList();
  }
}
