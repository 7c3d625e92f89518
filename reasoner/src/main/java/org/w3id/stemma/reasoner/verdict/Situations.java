package org.w3id.stemma.reasoner.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.effective.Effective;
import org.w3id.stemma.reasoner.effective.Holdings;
import org.w3id.stemma.reasoner.inheritance.Legacy;
import org.w3id.stemma.reasoner.lineage.Succession;

/// Which artifact is in which situation. Those of a whole lineage are numbered by content, so that the order of artifacts or
/// triples does not matter; a revision keeps these numbers and appends what is new. Immutable.
final class Situations {
  private static final int NONE = -1;

  private final Placed placed;
  private final int[] numbers;
  private final Situation[] all;

  private Situations(Placed placed, int[] numbers, Situation[] all) {
    this.placed = placed;
    this.numbers = numbers;
    this.all = all;
  }

  /// Who is in which situation, by its number in the table: strains, and artifacts of which something else is said than of
  /// others of their strain.
  record Placed(Legacy ofStrain, Map<Integer, Integer> apart) {
    private int of(int artifact) {
      int number = ofStrain.get(artifact);
      return apart.isEmpty() ? number : apart.getOrDefault(artifact, number);
    }
  }

  /// The artifacts of which something else is said than of others of their strain.
  IntStream apart() {
    return placed.apart().keySet().stream().mapToInt(Integer::intValue);
  }

  int size() {
    return all.length;
  }

  int of(int artifact) {
    return numbers[placed.of(artifact)];
  }

  Situation get(int situation) {
    return all[situation];
  }

  /// Numbers all situations of a table.
  static Situations of(SituationTable table, Placed placed, Effective effective, Reserves reserves) {
    var order = new ByContent(effective, reserves);
    var found = new ArrayList<Integer>();
    for (int number = 0; number < table.size(); number++) {
      found.add(number);
    }
    found.sort(Comparator.comparing(table::get, order::compare));
    int[] numbers = new int[table.size()];
    for (int place = 0; place < numbers.length; place++) {
      numbers[found.get(place)] = place;
    }
    return new Situations(placed, numbers, found.stream().map(table::get).toArray(Situation[]::new));
  }

  /// These situations, and those in which artifacts are now.
  ///
  /// @param samples one artifact of each strain that is new
  Situations and(SituationTable table, Placed revised, Succession samples) {
    int[] more = numbers;
    var appended = new ArrayList<Situation>();
    IntStream found = samples.artifacts().map(revised.ofStrain()::get);
    for (int number : IntStream.concat(found, revised.apart().values().stream().mapToInt(Integer::intValue)).toArray()) {
      if (number >= more.length || more[number] == NONE) {
        if (appended.isEmpty()) {
          more = Arrays.copyOf(numbers, table.size());
          Arrays.fill(more, numbers.length, more.length, NONE);
        }
        more[number] = all.length + appended.size();
        appended.add(table.get(number));
      }
    }
    if (appended.isEmpty()) {
      return new Situations(revised, numbers, all);
    }
    Situation[] both = Arrays.copyOf(all, all.length + appended.size());
    for (int i = 0; i < appended.size(); i++) {
      both[all.length + i] = appended.get(i);
    }
    return new Situations(revised, more, both);
  }

  /// By content alone: profiles of the world of all offers are numbered so, other sets are compared themselves.
  private record ByContent(Effective effective, Holdings holdings, Reserves reserves) {
    ByContent(Effective effective, Reserves reserves) {
      this(effective, effective.holdings(), reserves);
    }

    int compare(Situation left, Situation right) {
      int order = Integer.compare(effective.profileOfAmount(left.amount()), effective.profileOfAmount(right.amount()));
      order = order != 0 ? order : Integer.compare(left.positions().size(), right.positions().size());
      for (int i = 0; order == 0 && i < left.positions().size(); i++) {
        order = compare(left.positions().get(i), right.positions().get(i));
      }
      return order;
    }

    private int compare(Position left, Position right) {
      int order = left.load() == right.load() ? 0 : compareLoads(left.load(), right.load());
      if (order == 0 && left.reserves() != right.reserves()) {
        order = Arrays.compare(reserves.get(left.reserves()), reserves.get(right.reserves()));
      }
      return order != 0 ? order : Arrays.compare(rest(left), rest(right));
    }

    private int compareLoads(int left, int right) {
      int order = Arrays.compare(holdings.content(holdings.own(left)), holdings.content(holdings.own(right)));
      for (Reading reading : List.of(Reading.values())) {
        order =
            order != 0
                ? order
                : Arrays.compare(
                    holdings.content(holdings.inherited(left, reading)), holdings.content(holdings.inherited(right, reading)));
      }
      return order;
    }

    private static int[] rest(Position position) {
      return new int[] {position.permits(), position.upstream(), position.rivals(), position.nature()};
    }
  }
}
