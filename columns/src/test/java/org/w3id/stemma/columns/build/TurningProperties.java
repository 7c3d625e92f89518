package org.w3id.stemma.columns.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.jspecify.annotations.NullUnmarked;
import org.w3id.stemma.columns.file.IntSpool;
import org.w3id.stemma.columns.file.Mapped;
import org.w3id.stemma.columns.index.Index;
import org.w3id.stemma.columns.index.IndexWriter;

@NullUnmarked
class TurningProperties {
  private Path folder;

  @BeforeTry
  void open() throws IOException {
    folder = Files.createTempDirectory("turning");
  }

  @AfterTry
  void delete() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /// Subject and object; many objects are one and the same, and ids lie close together or far apart.
  private static List<List<Integer>> pairs(Random random) {
    var pairs = new TreeSet<List<Integer>>((a, b) -> a.get(0).equals(b.get(0)) ? a.get(1).compareTo(b.get(1)) : a.get(0).compareTo(b.get(0)));
    int bound = random.nextBoolean() ? 2_000 : Integer.MAX_VALUE - 1;
    for (int i = 1 + random.nextInt(500); i > 0; i--) {
      pairs.add(List.of(1 + random.nextInt(bound), random.nextInt(3) == 0 ? 7 : 1 + random.nextInt(bound)));
    }
    return List.copyOf(pairs);
  }

  @Property(tries = 200)
  void whatIsTurnedInPartsIsReadAsItWas(@ForAll long seed) throws IOException {
    var random = new Random(seed);
    List<List<Integer>> pairs = pairs(random);
    try (var writer = new IndexWriter(folder, "objects", folder)) {
      var turning = new Turning(writer::add, folder, 1 + random.nextInt(50));
      writer.begin(5);
      try (IntSpool spool = turning.spool()) {
        for (List<Integer> pair : pairs) {
          spool.add(pair.get(0));
          spool.add(pair.get(1));
          spool.add(pair.get(0) & 1);
        }
        int first = pairs.stream().mapToInt(List::getLast).min().orElseThrow();
        int last = pairs.stream().mapToInt(List::getLast).max().orElseThrow();
        turning.turn(spool, first, last);
      }
      writer.end();
    }
    try (var files = new Mapped(folder)) {
      Index index = Objects.requireNonNull(Index.read(files, "objects").get(5));
      var read = new ArrayList<List<Integer>>();
      for (int place = 0; place < index.keyCount(); place++) {
        int key = index.key(place);
        assertThat(index.place(key)).isEqualTo(place);
        assertThat(index.ceiling(key)).isEqualTo(place);
        assertThat(index.ceiling(key + 1)).isEqualTo(place + 1);
        for (int at = index.start(place); at < index.start(place + 1); at++) {
          read.add(List.of(index.value(at), key));
          assertThat(index.set(at)).isEqualTo(index.value(at) & 1);
          assertThat(index.at(key, index.value(at))).isEqualTo(at);
        }
      }
      assertThat(read).hasSameSizeAs(pairs).containsAll(pairs);
      assertThat(index.count()).isEqualTo(pairs.size());
      assertThat(index.place(0)).isEqualTo(-1);
    }
  }
}
