package org.w3id.stemma.store.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.w3id.stemma.columns.text.TextIndex;
import org.w3id.stemma.columns.text.TextWriter;
import org.w3id.stemma.store.disk.Disk;
import org.w3id.stemma.store.disk.Interruption;
import org.w3id.stemma.store.generation.Generation;
import org.w3id.stemma.store.quads.Draft;
import org.w3id.stemma.store.quads.Revision;

/// The index of all strings of a generation while it is made. It knows strings, not what keeps the quads, so it is the
/// same for all stores.
final class Texts {
  private final Path folder;
  private final Set<Node> came = new HashSet<>();

  private Texts(Path folder) {
    this.folder = folder;
  }

  /// @param generation the folder of the generation
  static Texts in(Path generation) {
    return new Texts(generation.resolve(Generation.TEXT));
  }

  /// Whether a file of a generation is of it.
  static boolean isOf(String path) {
    return path.startsWith(Generation.TEXT + "/");
  }

  /// Notes what an added quad has as its object.
  void came(Node object) {
    if (object.isLiteral()) {
      came.add(object);
    }
  }

  /// Makes it of all strings.
  void build(Draft draft) throws IOException {
    try (var writer = TextWriter.begin(folder)) {
      draft.strings(
          string -> {
            Interruption.stopIfInterrupted();
            add(writer, string);
          });
      writer.finish();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /// Adds to the copy of the last one what came. What went stays in it, and is found in no triple; when that may be half
  /// of it, or there is no copy, it is made anew.
  void update(Revision revision) throws IOException {
    if (!isWorthKeeping()) {
      Disk.deleteTree(folder);
      build(revision);
      return;
    }
    try (var writer = TextWriter.change(folder)) {
      came.forEach(string -> add(writer, string));
      writer.finish();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private boolean isWorthKeeping() throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (TextIndex last = TextIndex.open(folder)) {
      return !last.hasGrown();
    }
  }

  private static void add(TextWriter writer, Node string) {
    try {
      writer.add(string);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
