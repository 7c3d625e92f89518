package org.w3id.stemma.store.serving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.query.QueryBuildException;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.text.TextIndex;
import org.w3id.stemma.store.StoreException;
import org.w3id.stemma.store.generation.Generation;

/// The text index of a generation, opened when the first words are looked for: who asks for none pays nothing.
final class OpenText implements AutoCloseable {
  private final Path folder;
  private @Nullable TextIndex index;

  /// @param generation the folder through which the generation is read
  OpenText(Path generation) {
    this.folder = generation.resolve(Generation.TEXT);
  }

  /// @throws QueryBuildException if the generation has none
  synchronized TextIndex get() {
    TextIndex known = index;
    if (known == null) {
      known = opened();
      index = known;
    }
    return known;
  }

  private TextIndex opened() {
    if (!Files.isDirectory(folder)) {
      throw new QueryBuildException("This generation was made by an older Stemma and has no text index. Run stemma build --full, and ask again.");
    }
    try {
      return TextIndex.open(folder);
    } catch (IOException e) {
      throw StoreException.outside("The text index " + folder + " cannot be opened: " + e.getMessage()).causedBy(e);
    }
  }

  @Override
  public synchronized void close() {
    if (index != null) {
      try {
        index.close();
      } catch (IOException e) {
        throw StoreException.outside("The text index " + folder + " cannot be closed: " + e.getMessage()).causedBy(e);
      }
    }
  }
}
