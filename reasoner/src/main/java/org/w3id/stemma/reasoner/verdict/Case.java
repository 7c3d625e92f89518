package org.w3id.stemma.reasoner.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.stemma.reasoner.condition.Truth;

/// What is told of who wants to do what: nothing, for an unspecified actor. What is not told is unknown.
public record Case(List<Told> told) {
  /// Of whom nothing is told.
  public static final Case UNSPECIFIED = new Case(List.of());

  public Case {
    told = List.copyOf(told);
  }

  /// This case, and one thing more.
  public Case with(Told more) {
    var all = new ArrayList<>(told);
    all.add(more);
    return new Case(all);
  }

  <T extends Told> Stream<T> all(Class<T> kind) {
    return told.stream().filter(kind::isInstance).map(kind::cast);
  }

  /// Whether what is done has the aspect; told both ways, it has.
  Truth has(Aspect aspect) {
    return any(all(Told.Use.class).filter(use -> use.aspect() == aspect).map(Told.Use::holds));
  }

  Truth approval() {
    return all(Told.Approval.class).map(told -> Truth.of(told.given())).reduce(Truth.UNKNOWN, Case::stricter);
  }

  Truth endUser() {
    return all(Told.EndUser.class).map(told -> Truth.of(told.is())).reduce(Truth.UNKNOWN, Case::stricter);
  }

  Truth licensee() {
    return any(all(Told.Licensee.class).map(Told.Licensee::is));
  }

  /// The same but for its dates, which are those of one artifact: of an artifact with ancestors, each has its own.
  Case undated() {
    return new Case(told.stream().filter(one -> !(one instanceof Told.Day || one instanceof Told.Published)).toList());
  }

  /// The day of the act, if it is told.
  public Optional<LocalDate> day() {
    return all(Told.Day.class).map(Told.Day::on).findFirst();
  }

  Optional<LocalDate> published() {
    return all(Told.Published.class).map(Told.Published::on).findFirst();
  }

  private static Truth any(Stream<Boolean> answers) {
    return answers.map(Truth::of).reduce(Truth.UNKNOWN, (a, b) -> a == Truth.TRUE || b == Truth.UNKNOWN ? a : b);
  }

  /// Of two answers on what relieves, told both ways, the one that does not.
  private static Truth stricter(Truth a, Truth b) {
    return a == Truth.FALSE || b == Truth.UNKNOWN ? a : b;
  }
}
