package org.w3id.stemma.store.array;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class IdsProperties {
  /// As dense as the ids of columns, as sparse as places in a file, and as those of values beside them, which are negative.
  @Provide
  Arbitrary<Set<Long>> ids() {
    return Arbitraries.oneOf(
            Arbitraries.longs().between(0, 60), Arbitraries.longs().between(0, 100_000), Arbitraries.longs().between(-50, Long.MAX_VALUE / 2))
        .set()
        .ofMaxSize(40);
  }

  @Property(tries = 300)
  void eachIdHasItsPlaceAndNoOtherHasOne(@ForAll("ids") Set<Long> some) throws IOException {
    long[] sorted = new TreeSet<>(some).stream().mapToLong(Long::longValue).toArray();
    Path folder = Files.createTempDirectory("ids");
    try (var out = new ArrayWriter(folder)) {
      Ids.write(out, "ids", sorted, sorted.length);
      out.finish();
    }
    try (ArrayFile file = ArrayFile.open(folder)) {
      Ids ids = Ids.read(file, "ids");
      for (int place = 0; place < sorted.length; place++) {
        assertThat(ids.id(place)).isEqualTo(sorted[place]);
        assertThat(ids.place(sorted[place])).isEqualTo(place);
        for (long near = sorted[place] - 2; near < sorted[place] + 2; near++) {
          assertThat(ids.place(near) >= 0).isEqualTo(some.contains(near));
        }
      }
      assertThat(ids.place(Long.MAX_VALUE)).isEqualTo(-1);
    } finally {
      Files.delete(folder.resolve(ArrayFile.DATA));
      Files.delete(folder.resolve(ArrayFile.LIST));
      Files.delete(folder);
    }
  }
}
