package org.w3id.stemma.reasoner.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// Tables of numbers hold what plain collections hold.
class TableProperties {
  @Property(tries = 200)
  void aMapHoldsWhatWasPutLast(@ForAll @Size(max = 300) List<Long> keys, @ForAll @Size(max = 300) List<@IntRange(min = 0, max = 9) Integer> near) {
    var map = new LongIntMap();
    Map<Long, Integer> plain = new HashMap<>();
    for (int i = 0; i < keys.size() + near.size(); i++) {
      long key = i < keys.size() ? keys.get(i) : near.get(i - keys.size()) - 5L;
      map.put(key, i);
      plain.put(key, i);
    }
    LongIntMap copy = map.copy();
    map.put(77, 1);
    plain.forEach((key, value) -> assertThat(copy.get(key)).isEqualTo(value));
    keys.forEach(key -> assertThat(copy.get(~key)).isEqualTo(plain.getOrDefault(~key, -1)));
  }

  @Property(tries = 200)
  void equalRowsHaveEqualNumbersInOrderOfFirstSight(@ForAll @Size(max = 400) List<@IntRange(min = -8, max = 8) Integer> values) {
    var rows = new TupleTable(2);
    var plain = new HashMap<List<Integer>, Integer>();
    for (int i = 1; i < values.size(); i++) {
      List<Integer> row = values.subList(i - 1, i + 1);
      int expected = plain.computeIfAbsent(List.copyOf(row), fresh -> plain.size());
      assertThat(rows.add(row.get(0), row.get(1))).isEqualTo(expected);
      assertThat(rows.row(expected)).containsExactly(row.get(0), row.get(1));
    }
    assertThat(rows.size()).isEqualTo(plain.size());
  }

  @Property(tries = 200)
  void aUnionIsTheBestOfAllMembers(
      @ForAll @Size(max = 100) List<@IntRange(min = 0, max = 200) Integer> left, @ForAll @Size(max = 100) List<@IntRange(min = 0, max = 200) Integer> right) {
    var sets = new SetTable();
    int a = best(sets, left);
    int b = best(sets, right);
    int both = best(sets, IntStream.range(0, left.size() + right.size()).mapToObj(i -> i < left.size() ? left.get(i) : right.get(i - left.size())).toList());
    assertThat(sets.union(a, b)).isEqualTo(sets.union(b, a)).isEqualTo(both);
    assertThat(sets.union(a, SetTable.EMPTY)).isEqualTo(a);
  }

  /// As it is said of the table: of each key the lowest rank.
  private static int best(SetTable sets, List<Integer> elements) {
    var ofKey = new TreeMap<Integer, Integer>();
    elements.forEach(element -> ofKey.merge(element >> SetTable.RANK_BITS, element, Math::min));
    int set = sets.best(elements.stream().mapToInt(Integer::intValue).toArray(), elements.size());
    assertThat(sets.get(set)).containsExactly(ofKey.values().stream().mapToInt(Integer::intValue).toArray());
    return set;
  }
}
