package org.w3id.stemma.columns.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class KeySortProperties {
  /// Strings of few different bytes, zeros among them, that share long beginnings.
  private static byte[] any(Random random) {
    byte[] key = new byte[random.nextInt(4) * 8 + random.nextInt(4)];
    for (int i = 0; i < key.length; i++) {
      key[i] = (byte) (random.nextInt(8) == 0 ? random.nextInt(3) - 1 : 1);
    }
    return key;
  }

  @Example
  void longKeysThatShareAllButTheirEndsAreSorted() {
    int length = 1_000_000;
    int count = 20;
    byte[] bytes = new byte[length * count];
    int[] starts = IntStream.range(0, count).map(i -> i * length).toArray();
    int[] ends = IntStream.range(0, count).map(i -> (i + 1) * length).toArray();
    for (int i = 0; i < count; i++) {
      bytes[ends[i] - 1] = (byte) (count - i);
    }
    int[] order = IntStream.range(0, count).toArray();

    new KeySort(bytes, starts, ends).sort(order, 0, count);

    assertThat(order).isEqualTo(IntStream.range(0, count).map(i -> count - 1 - i).toArray());
  }

  @Property(tries = 200)
  void keysAreSortedAsUnsignedBytesAndTheShorterFirst(@ForAll long seed) {
    var random = new Random(seed);
    var different = new HashSet<String>();
    byte[][] keys =
        IntStream.range(0, random.nextInt(2_000))
            .mapToObj(i -> any(random))
            .filter(key -> different.add(Arrays.toString(key)))
            .toArray(byte[][]::new);
    byte[] bytes = new byte[Arrays.stream(keys).mapToInt(key -> key.length).sum()];
    int[] starts = new int[keys.length];
    int[] ends = new int[keys.length];
    for (int i = 0, used = 0; i < keys.length; i++) {
      System.arraycopy(keys[i], 0, bytes, used, keys[i].length);
      starts[i] = used;
      used += keys[i].length;
      ends[i] = used;
    }
    int[] order = IntStream.range(0, keys.length).toArray();

    new KeySort(bytes, starts, ends).sort(order, 0, order.length);

    byte[][] expected = keys.clone();
    Arrays.sort(expected, Arrays::compareUnsigned);
    assertThat(Arrays.stream(order).mapToObj(i -> keys[i]).toArray(byte[][]::new)).isDeepEqualTo(expected);
  }
}
