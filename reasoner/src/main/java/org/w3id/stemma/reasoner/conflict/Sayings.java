package org.w3id.stemma.reasoner.conflict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.law.Policies;
import org.w3id.stemma.reasoner.lineage.Lineage;
import org.w3id.stemma.reasoner.offer.Place;
import org.w3id.stemma.reasoner.offer.Span;
import org.w3id.stemma.reasoner.offer.Statement;

/// What the publisher of an artifact says of its license, here and there, then and later.
final class Sayings {
  private static final Set<Place> FILES = Set.of(Place.NOTICE, Place.LICENSE_FILE);
  private static final Set<Place> PAGES = Set.of(Place.CARD, Place.TAG);
  private static final Set<Place> OF_THE_PUBLISHER = Set.of(Place.NOTICE, Place.LICENSE_FILE, Place.CARD, Place.TAG);

  private final Law law;
  private final Map<Long, List<Conflict>> disagreements = new ConcurrentHashMap<>();

  Sayings(Law law) {
    this.law = law;
  }

  /// Where tag, card and file name licenses of different families. A statement without a date loses only against one in a
  /// heavier place, so it stands in another.
  List<Conflict> disagreements(Lineage lineage, int artifact) {
    int rivals = lineage.rivalsId(artifact);
    int declaration = lineage.declarationId(artifact);
    if (rivals == 0 || declaration == 0) {
      return List.of();
    }
    return disagreements.computeIfAbsent(
        ((long) declaration << 32) | rivals,
        pair -> disagreements(lineage.declaration(artifact).licenses(), lineage.rivals(artifact)));
  }

  private List<Conflict> disagreements(List<Node> declared, List<Statement> rivals) {
    Set<String> families = families(declared);
    var conflicts = new ArrayList<Conflict>();
    for (Statement rival : rivals) {
      boolean here = OF_THE_PUBLISHER.contains(rival.place()) && rival.from().equals(Span.EVER) && rival.until().equals(Span.NEVER);
      if (here && rival.namesLicense() && families(rival.licenses()).stream().noneMatch(families::contains)) {
        conflicts.add(
            between(
                ConflictKind.CARD_TEXT_CONFLICT, declared, rival.licenses(),
                "One place says %s and another %s: ask which holds, and say it in all places."));
      }
    }
    return conflicts;
  }

  /// What nobody told of: without it, that nothing disagrees is no answer.
  List<String> unseen(Lineage lineage, int artifact) {
    Set<Place> seen = lineage.saidIn(artifact);
    var unseen = new ArrayList<String>();
    if (seen.stream().noneMatch(FILES::contains)) {
      unseen.add("what its license file says");
    }
    if (seen.stream().noneMatch(PAGES::contains)) {
      unseen.add("what its card says");
    }
    return unseen;
  }

  /// Whether there are days to compare: of two statements, or of one and of a document that its license incorporates.
  boolean canBeStale(Lineage lineage, int artifact) {
    List<Statement> history = lineage.history(artifact);
    return history.size() > 1
        || standing(lineage, artifact).anyMatch(said -> licenses(said).anyMatch(license -> law.policies().hasDated(license)));
  }

  /// The dated statements of what is declared.
  private Stream<Statement> standing(Lineage lineage, int artifact) {
    List<Node> declared = lineage.declaration(artifact).licenses();
    return lineage.history(artifact).stream().filter(Statement::namesLicense).filter(said -> declared.containsAll(said.licenses()));
  }

  private Stream<License> licenses(Statement said) {
    return said.licenses().stream().flatMap(node -> law.license(node).stream());
  }

  /// Where one and the same license was given up for another on a known day, or a document that it incorporates was
  /// changed after it was given.
  List<Conflict> changes(Lineage lineage, int artifact) {
    List<Statement> history = lineage.history(artifact);
    if (history.isEmpty()) {
      return List.of();
    }
    var conflicts = new ArrayList<Conflict>();
    standing(lineage, artifact).forEach(said -> licenses(said).forEach(license -> amended(said, license, conflicts)));
    for (Statement earlier : history) {
      for (Statement later : history) {
        boolean changed = later.from().first() > earlier.from().last() && !later.licenses().equals(earlier.licenses());
        if (changed && earlier.namesLicense() && later.namesLicense()) {
          conflicts.add(
              between(
                  ConflictKind.STALE_TERMS, earlier.licenses(), later.licenses(),
                  "It was offered under %s, and later under %s: see which of them holds for the revision that is used."));
        }
      }
    }
    return conflicts;
  }

  private void amended(Statement said, License license, List<Conflict> conflicts) {
    for (Policies.Policy policy : law.policies().laterThan(LocalDate.ofEpochDay(said.from().last()), license)) {
      LocalDate since = LocalDate.ofEpochDay(policy.since().first());
      conflicts.add(
          Conflict.seen(
              ConflictKind.STALE_TERMS,
              List.of(license.iri()),
              "It was offered under %s before %s took effect, a document that this license incorporates (%s): see which version holds for what is done."
                  .formatted(license.licenseId(), policy.iri().substring(policy.iri().lastIndexOf('/') + 1), since)));
    }
  }

  private Conflict between(ConflictKind kind, List<Node> one, List<Node> other, String sentence) {
    var licenses = new ArrayList<>(one.stream().map(Node::toString).toList());
    other.forEach(license -> licenses.add(license.toString()));
    return Conflict.seen(kind, licenses, sentence.formatted(names(one), names(other)));
  }

  private String names(List<Node> licenses) {
    return licenses.stream()
        .map(node -> law.license(node).map(License::licenseId).orElse(node.toString()))
        .sorted()
        .collect(Collectors.joining(" or "));
  }

  /// A license that the law does not know is a family of its own.
  private Set<String> families(List<Node> licenses) {
    return licenses.stream().map(node -> law.license(node).map(License::family).orElse(node.toString())).collect(Collectors.toSet());
  }
}
