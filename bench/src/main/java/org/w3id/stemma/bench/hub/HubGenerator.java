package org.w3id.stemma.bench.hub;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.w3id.stemma.loaders.names.LicenseResolver;

/// Makes up a Hugging Face Hub, as JSON Lines in the shape of the Hub's API: same number and seed, same bytes.
///
/// The counts are those of the Hub of 2026-09-25 ([Census]), in proportion. What is wrong on purpose is planned by number
/// ([Fault]) and written beside the file, so that a load can be held to it. Lines are in the order of `createdAt`.
///
/// The plan is held in flat arrays: about 10 bytes a model (100 MB for ten million). Records are made from it in
/// parallel, block by block, and written in order; of them, only a few blocks are in memory.
public final class HubGenerator {
  public static final int FEWEST = 10;
  public static final int MOST = 10_000_000;

  private static final int BLOCK = 1_024;

  private final Census census;
  private final Timeline timeline;
  private final FamilyTree tree;
  private final ModelMaker maker;
  private final NavigableMap<Integer, List<BadLine>> badLines;
  private final long seed;

  private record Block(JsonBytes json, long scalarFields) {}

  /// Plans a Hub of `models` models, from [#FEWEST] to [#MOST].
  public HubGenerator(int models, long seed) {
    if (models < FEWEST || models > MOST) {
      throw new IllegalArgumentException(
          "A Hub has from " + FEWEST + " to " + MOST + " models; " + models + " were asked for");
    }
    this.seed = seed;
    census = new Census(models);
    timeline = new Timeline(models, census.faults(Fault.PLACEHOLDER_DATE));
    tree = FamilyTreePlanner.plan(census, Placement.of(census, timeline, seed), seed);
    maker = new ModelMaker(census, tree, timeline, seed);
    badLines = BadLine.planned(census, seed);
  }

  /// Writes `file`, compressed if its name ends in `.gz` or `.zst`, and beside it `FILE.faults.json`.
  ///
  /// The plain bytes depend on nothing but models and seed; compressed ones also on the version of the compressor. The
  /// file appears whole or not at all.
  public HubSummary write(Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    long scalarFields;
    try {
      try (OutputStream out = Compression.byName(file).open(part)) {
        scalarFields = writeBlocks(out);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
    long extra = badLines.values().stream().mapToLong(List::size).sum();
    var summary = new HubSummary(census.models(), census.models() + extra, seed, planned(), scalarFields);
    summary.writeBeside(file);
    return summary;
  }

  /// The same Hub as the facts of lineage that a load of it states.
  public HubFacts facts(LicenseResolver resolver) {
    return new HubFacts(tree, maker, resolver);
  }

  private SortedMap<String, Long> planned() {
    SortedMap<String, Long> counts = new TreeMap<>();
    for (Fault fault : Fault.values()) {
      counts.put(fault.word(), (long) census.faults(fault));
    }
    return counts;
  }

  /// Returns the scalar fields written.
  private long writeBlocks(OutputStream out) throws IOException {
    int threads = Runtime.getRuntime().availableProcessors();
    Deque<Future<Block>> ahead = new ArrayDeque<>();
    long scalarFields = 0;
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      try {
        for (int first = 0; first < census.models() || !ahead.isEmpty(); first += BLOCK) {
          if (first < census.models()) {
            int from = first;
            ahead.add(workers.submit(() -> block(from, Math.min(from + BLOCK, census.models()))));
          }
          if (ahead.size() > 2 * threads || first + BLOCK >= census.models()) {
            Block done = done(ahead.remove());
            done.json().writeTo(out);
            scalarFields += done.scalarFields();
          }
        }
      } finally {
        workers.shutdownNow();
      }
    }
    return scalarFields;
  }

  private static Block done(Future<Block> block) throws IOException {
    try {
      return block.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while the Hub was written", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A block of records could not be made", e.getCause());
    }
  }

  private Block block(int from, int until) {
    var json = new JsonBytes();
    var writer = new ModelJson(json);
    long scalarFields = 0;
    for (int number = from; number < until; number++) {
      Model model = maker.make(number);
      writer.write(model);
      scalarFields += model.shape().scalarFields(model);
      for (BadLine line : badLines.getOrDefault(number, List.of())) {
        line.write(json, maker, number);
      }
    }
    return new Block(json, scalarFields);
  }
}
