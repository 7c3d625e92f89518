package org.w3id.stemma.columns.build;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.w3id.stemma.columns.file.Mapped;
import org.w3id.stemma.columns.index.GraphSets;
import org.w3id.stemma.columns.index.Index;
import org.w3id.stemma.columns.term.Dictionary;

/// The parts of a folder of columns that a build has finished, mapped into memory. Many threads may read; to close it while
/// somebody reads is an error.
///
/// @param bySubject for each predicate, ascending, its pairs from subjects to objects
/// @param byObject the same from objects to subjects
public record Sealed(Mapped files, Dictionary terms, GraphSets sets, Map<Integer, Index> bySubject, Map<Integer, Index> byObject)
    implements Closeable {
  /// @throws IOException if the folder is not whole, of another version, or not what it says
  public static Sealed open(Path folder) throws IOException {
    Manifest.check(folder);
    var files = new Mapped(folder);
    try {
      return new Sealed(files, new Dictionary(files), new GraphSets(files), Index.read(files, "subjects"), Index.read(files, "objects"));
    } catch (IOException | RuntimeException e) {
      files.close();
      throw e;
    }
  }

  Path folder() {
    return files.folder();
  }

  @Override
  public void close() {
    files.close();
  }
}
