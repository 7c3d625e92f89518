package org.w3id.stemma.reasoner.offer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/// All that was said of one artifact's license, and what is offered by it on a day.
///
/// - The heaviest place that anything is said in wins; what else is said, there or elsewhere, is a rival.
/// - A month or year leaves the day open. What may hold on a day gives way to what surely does, and is a rival; where
///   nothing surely does, the older statement still holds: a change counts when it must have come.
/// - Statements of the same place apply together, save dated ones of one and the same revision that began one after the
///   other: these are alternatives. For what has many revisions the last begun holds, and the older are rivals.
/// - Who says of one revision without a date what is also said with one, in no lighter place, says it of that time only.
/// - Words that nobody recognized as a license weigh as much as a license: where they win alone, nothing is declared.
public final class Offers {
  private static final int MOST_COMBINATIONS = 16;

  private final List<Statement> statements;
  private final boolean isOneRevision;

  /// @param isOneRevision whether all that was ever said is about the very same material
  public Offers(List<Statement> statements, boolean isOneRevision) {
    this.statements = statements.stream().distinct().sorted(Statement.ORDER).toList();
    this.isOneRevision = isOneRevision;
  }

  /// Those of which a source tells when they began, in an order that content decides.
  public List<Statement> begun() {
    return statements.stream().filter(statement -> !isUndated(statement)).toList();
  }

  /// Whether what is offered may differ by the day.
  public boolean isDated() {
    return statements.stream().anyMatch(Statement::isDated);
  }

  /// Whether anything is said by a day, be it that no license is known.
  public boolean isStated(int day) {
    return statements.stream().anyMatch(statement -> statement.from().first() <= day);
  }

  /// The days on which what is offered may change, ascending.
  public List<Integer> changes() {
    var days = new TreeSet<Integer>();
    for (Statement statement : statements) {
      Stream.of(statement.from(), statement.until())
          .filter(span -> !span.equals(Span.EVER) && !span.equals(Span.NEVER))
          .forEach(span -> days.addAll(List.of(span.first(), span.last())));
    }
    return List.copyOf(days);
  }

  /// What is offered on a day.
  public Offer on(int day) {
    List<Statement> heard = statements.stream().filter(said -> said.mayHold(day) && weighs(said)).toList();
    List<Statement> winners = winners(heard.stream().filter(said -> !isDatedElsewhere(said)).toList(), day);
    List<Statement> named = winners.stream().filter(Statement::namesLicense).toList();
    List<List<Statement>> times = times(named);
    List<List<Statement>> standing = isOneRevision ? times : times.subList(Math.max(0, times.size() - 1), times.size());
    List<List<Node>> undated = together(named.stream().filter(Offers::isUndated).toList());
    List<List<List<Node>>> choices = standing.reversed().stream().map(Offers::together).toList();
    List<List<Node>> offered =
        Stream.concat(undated.stream(), alternatives(choices).stream()).distinct().sorted(BY_NAME).toList();
    return new Offer(offered, rivals(heard, Stream.concat(undated.stream(), choices.stream().flatMap(List::stream)).toList()));
  }

  /// Where anything is said that may hold on a day.
  public Set<Place> placesOn(int day) {
    var places = EnumSet.noneOf(Place.class);
    statements.stream().filter(said -> said.mayHold(day)).forEach(said -> places.addAll(said.places()));
    return places;
  }

  /// Whether all that is offered on a day is so by statements that say themselves that their licenses apply together.
  public boolean isConjunctionOn(int day) {
    List<Statement> heard = statements.stream().filter(said -> said.mayHold(day) && weighs(said)).toList();
    List<Statement> named = winners(heard, day).stream().filter(Statement::namesLicense).toList();
    return !named.isEmpty() && named.stream().allMatch(said -> said.words().areConjunction());
  }

  /// What may be relied on by who took the artifact on a day: what was offered then, and what has been offered for the
  /// same revision since, up to `now`.
  public Offer since(int day, int now) {
    if (day >= now) {
      return on(now);
    }
    Offer then = on(day);
    if (!isOneRevision) {
      return then;
    }
    List<List<List<Node>>> ever =
        Stream.concat(Stream.of(now, day), changes().stream().filter(change -> change > day && change < now))
            .map(change -> on(change).licenses())
            .filter(licenses -> !licenses.isEmpty())
            .distinct()
            .toList();
    List<List<Node>> licenses = alternatives(ever);
    return new Offer(licenses, rivals(then.rivals(), ever.stream().flatMap(List::stream).toList()));
  }

  /// A statement that says nothing of terms has no weight, and is no rival.
  private static boolean weighs(Statement said) {
    return said.namesLicense() || said.words().tellOfTerms();
  }

  private boolean isDatedElsewhere(Statement said) {
    return isOneRevision
        && !said.isDated()
        && said.namesLicense()
        && statements.stream()
            .anyMatch(
                other ->
                    other.isDated()
                        && other.place().weight() <= said.place().weight()
                        && other.licenses().equals(said.licenses()));
  }

  private static List<Statement> winners(List<Statement> heard, int day) {
    int heaviest = heard.stream().mapToInt(said -> said.place().weight()).min().orElse(0);
    List<Statement> there = heard.stream().filter(said -> said.place().weight() == heaviest).toList();
    List<Statement> sure = there.stream().filter(said -> said.surelyHolds(day)).toList();
    if (!sure.isEmpty()) {
      return sure;
    }
    int oldest = there.stream().mapToInt(said -> said.until().last()).min().orElse(0);
    return there.stream().filter(said -> said.until().last() == oldest).toList();
  }

  private static boolean isUndated(Statement said) {
    return said.from().equals(Span.EVER);
  }

  /// Dated statements by when they began, each group surely later than the one before.
  private static List<List<Statement>> times(List<Statement> named) {
    var times = new ArrayList<List<Statement>>();
    int last = 0;
    for (Statement said : sorted(named, said -> !isUndated(said))) {
      if (times.isEmpty() || said.from().first() > last) {
        times.add(new ArrayList<>());
        last = said.from().last();
      }
      times.getLast().add(said);
      last = Math.max(last, said.from().last());
    }
    return times;
  }

  private static List<Statement> sorted(List<Statement> statements, Predicate<Statement> which) {
    return statements.stream()
        .filter(which)
        .sorted(Comparator.comparingInt((Statement said) -> said.from().first()).thenComparing(Statement.ORDER))
        .toList();
  }

  private static List<List<Node>> together(List<Statement> statements) {
    return statements.stream().map(Statement::licenses).distinct().toList();
  }

  /// One of several offers may be chosen: as offers that all apply, each with its alternatives. Where that would be too
  /// many, the first alone, which takes choices away and adds none.
  static List<List<Node>> alternatives(List<List<List<Node>>> choices) {
    List<List<Node>> all = List.of(List.of());
    for (List<List<Node>> choice : choices) {
      var combined = new ArrayList<List<Node>>();
      for (List<Node> before : all) {
        choice.forEach(offer -> combined.add(Stream.concat(before.stream(), offer.stream()).distinct().sorted(NAMES).toList()));
      }
      all = combined.stream().distinct().toList();
    }
    if (choices.isEmpty() || all.size() > MOST_COMBINATIONS) {
      return choices.isEmpty() ? List.of() : choices.getFirst();
    }
    List<List<Node>> combinations = all;
    return combinations.stream()
        .filter(one -> combinations.stream().noneMatch(other -> !other.equals(one) && one.containsAll(other)))
        .sorted(BY_NAME)
        .toList();
  }

  private static List<Statement> rivals(List<Statement> heard, List<List<Node>> standing) {
    return heard.stream().filter(said -> !standing.contains(said.licenses())).toList();
  }

  private static final Comparator<Node> NAMES = Comparator.comparing(Node::toString);
  private static final Comparator<List<Node>> BY_NAME = Comparator.comparing(List::toString);
}
