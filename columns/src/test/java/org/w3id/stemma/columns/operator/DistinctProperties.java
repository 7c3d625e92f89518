package org.w3id.stemma.columns.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.NullUnmarked;
import org.w3id.stemma.columns.source.Ref;
import org.w3id.stemma.columns.source.Run;

@NullUnmarked
class DistinctProperties {
  private static final int ROWS = 20_000;

  /// Rows of one register.
  private static final class Given extends Operator {
    private final long[] refs;
    private int at;

    Given(long[] refs) {
      this.refs = refs;
    }

    @Override
    public void open(long[] row) {
      at = 0;
    }

    @Override
    public boolean next(long[] row) {
      if (at == refs.length) {
        return false;
      }
      row[0] = refs[at++];
      return true;
    }

    @Override
    public void close() {}

    @Override
    public void binds(BitSet registers) {
      registers.set(0);
    }

    @Override
    public void explain(Outline outline) {}
  }

  /// Ids and what is none; sometimes few, sometimes more than are kept one by one.
  private static long ref(Random random, int different) {
    int number = random.nextInt(different);
    return number % 10 == 0 ? Ref.named(number) : number;
  }

  @Property(tries = 20)
  void eachRefComesOnceWhereItIsFirstMet(@ForAll long seed) {
    var random = new Random(seed);
    int different = 10 << random.nextInt(12);
    long[] refs = LongStream.generate(() -> ref(random, different)).limit(ROWS).toArray();
    List<Long> expected = List.copyOf(new LinkedHashSet<>(LongStream.of(refs).boxed().toList()));
    var distinct = new Distinct(new Given(refs), new int[] {0}, new Run(null, null));
    for (int again = 0; again < 2; again++) {
      assertThat(all(distinct)).isEqualTo(expected);
    }
  }

  private static List<Long> all(Operator operator) {
    long[] row = new long[1];
    operator.open(row);
    var found = new ArrayList<Long>();
    while (operator.next(row)) {
      found.add(row[0]);
    }
    return found;
  }
}
