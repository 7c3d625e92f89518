package org.w3id.stemma.columns.differential;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.w3id.stemma.columns.differential.Verdict.Different;
import org.w3id.stemma.columns.differential.Verdict.Open;
import org.w3id.stemma.columns.differential.Verdict.Same;
import org.w3id.stemma.columns.differential.Verdict.Why;

/// What comes of one seed: a data set and some queries to it.
///
/// @param queries how many have been put
/// @param open how many were not compared, by their reasons
/// @param differences each told whole
public record Round(int queries, Map<Why, Integer> open, List<String> differences) {
  /// How many queries are put to a data set.
  public static final int QUERIES = 25;

  static Round of(long seed) throws IOException {
    return of(seed, true);
  }

  /// @param isSmall whether differences are made small
  public static Round of(long seed, boolean isSmall) throws IOException {
    var dice = new Dice(seed);
    Vocabulary words = Vocabulary.of(dice);
    Data data = Data.of(words, dice);
    var queries = new Queries(data, words, dice);
    var open = new EnumMap<Why, Integer>(Why.class);
    var differences = new ArrayList<String>();
    try (var trial = new Trial(data)) {
      for (int i = 0; i < QUERIES; i++) {
        Piece query = queries.next();
        switch (trial.judge(query)) {
          case Same _ -> {}
          case Open left -> open.merge(left.why(), 1, Integer::sum);
          case Different found -> differences.add(tell(seed, i, data, query, isSmall ? Smaller.of(data, query) : new Smaller.Case(data, query)));
        }
      }
    }
    return new Round(QUERIES, open, differences);
  }

  int open(Why why) {
    return open.getOrDefault(why, 0);
  }

  private static String tell(long seed, int place, Data data, Piece query, Smaller.Case small) throws IOException {
    String how = Trial.judge(small.data(), small.query()) instanceof Different found ? found.how() : "the small case does not differ each time";
    return """
        seed %d, query %d
        made small, data:
        %squery:
        %s
        %s
        the whole query, to %d quads: %s
        """
        .formatted(seed, place, small.data(), small.query(), how, data.quads().size(), query);
  }

  Round and(Round other) {
    var both = new EnumMap<Why, Integer>(Why.class);
    both.putAll(open);
    other.open.forEach((why, count) -> both.merge(why, count, Integer::sum));
    var all = new ArrayList<>(differences);
    all.addAll(other.differences);
    return new Round(queries + other.queries, both, all);
  }

  static Round none() {
    return new Round(0, Map.of(), List.of());
  }
}
