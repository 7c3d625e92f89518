package org.w3id.stemma.reasoner.laundering;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What a hunt found; a difference that has several excuses counts under each.
///
/// @param compared pairs of verdicts
/// @param milder how many of the second ones are milder
/// @param excused how many of these for which reason
/// @param unexplained those without one, in words; at most [#TOLD] are kept
/// @param laundered how many have none
public record Found(long compared, long milder, Map<Excuse, Long> excused, List<String> unexplained, long laundered) {
  static final int TOLD = 100;

  public static final Found NOTHING = new Found(0, 0, Map.of(), List.of(), 0);

  /// Both together.
  public Found and(Found other) {
    var sums = new EnumMap<Excuse, Long>(Excuse.class);
    sums.putAll(excused);
    other.excused.forEach((excuse, count) -> sums.merge(excuse, count, Long::sum));
    var told = new ArrayList<>(unexplained);
    other.unexplained.stream().limit(TOLD - (long) told.size()).forEach(told::add);
    return new Found(compared + other.compared, milder + other.milder, sums, told, laundered + other.laundered);
  }
}
