package org.w3id.stemma.reasoner.why;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.verdict.Case;
import org.w3id.stemma.reasoner.verdict.Told;

/// What is asked of one artifact.
///
/// @param purposes what one wants to do; none given means all
/// @param readings none given means all
/// @param asOf the day whose statements and use policies count, and on which one acts unless `actor` tells another day;
///     empty means that all dated ones count as the graph has them
/// @param actor what is told of who asks
/// @param suppositions made one after the other
/// @param cures whether to look for what would have to be replaced
public record Question(
    Node artifact,
    List<Purpose> purposes,
    List<Reading> readings,
    Optional<LocalDate> asOf,
    Case actor,
    List<Supposition> suppositions,
    boolean cures) {
  public Question {
    purposes = purposes.isEmpty() ? List.of(Purpose.values()) : List.copyOf(purposes);
    readings = readings.isEmpty() ? List.of(Reading.values()) : List.copyOf(readings);
    suppositions = List.copyOf(suppositions);
  }

  /// All purposes in all readings, of nobody in particular.
  public static Question of(Node artifact) {
    return new Question(artifact, List.of(), List.of(), Optional.empty(), Case.UNSPECIFIED, List.of(), false);
  }

  public Question on(Purpose... only) {
    return new Question(artifact, List.of(only), readings, asOf, actor, suppositions, cures);
  }

  public Question in(Reading... only) {
    return new Question(artifact, purposes, List.of(only), asOf, actor, suppositions, cures);
  }

  public Question by(Case told) {
    return new Question(artifact, purposes, readings, asOf, told, suppositions, cures);
  }

  public Question asOf(LocalDate day) {
    return new Question(artifact, purposes, readings, Optional.of(day), actor, suppositions, cures);
  }

  public Question supposing(Supposition... all) {
    return new Question(artifact, purposes, readings, asOf, actor, List.of(all), cures);
  }

  /// The actor, with the day of the act where any is known.
  Case acting() {
    return asOf.filter(day -> actor.day().isEmpty()).map(day -> actor.with(new Told.Day(day))).orElse(actor);
  }

  public Question withCures() {
    return new Question(artifact, purposes, readings, asOf, actor, suppositions, true);
  }
}
