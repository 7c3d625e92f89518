package org.w3id.stemma.loaders.hub;

import java.util.Optional;

/// A file, cut into records one after the other. Not safe for use by several threads.
interface Chunks extends AutoCloseable {
  /// The next one; empty at the end of the file.
  ///
  /// @throws org.w3id.stemma.loaders.BrokenSource if the file is damaged or ends in the middle
  Optional<Chunk> next();

  @Override
  void close();
}
