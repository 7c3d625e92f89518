package org.w3id.stemma.columns.text;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Node;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.BytesRef;

/// An index of strings, read from mapped files that are never written. Many threads may ask.
public final class TextIndex implements Closeable {
  static final String BEGUN_WITH = "begunWith";

  /// When so many times the strings of its beginning are in it, and more than a few, it should be made anew: nothing is
  /// ever taken out.
  private static final int GROWN = 2;

  private static final long FEW = 100_000;

  private final Directory directory;
  private final DirectoryReader reader;

  private TextIndex(Directory directory, DirectoryReader reader) {
    this.directory = directory;
    this.reader = reader;
  }

  /// @throws IOException if the folder has no index, or it is damaged
  public static TextIndex open(Path folder) throws IOException {
    Advice.off();
    var directory = new MMapDirectory(folder, NoLockFactory.INSTANCE);
    try {
      return new TextIndex(directory, DirectoryReader.open(directory));
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /// How many strings it has.
  public int size() {
    return reader.numDocs();
  }

  /// Whether most of it may be strings that the data no longer have.
  public boolean hasGrown() throws IOException {
    return size() > GROWN * Long.parseLong(reader.getIndexCommit().getUserData().getOrDefault(BEGUN_WITH, "0")) + FEW;
  }

  /// Whether it has a string; one look at each segment.
  boolean has(Node string) throws IOException {
    BytesRef bytes = Strings.bytes(string);
    for (LeafReaderContext segment : reader.leaves()) {
      SortedDocValues values = segment.reader().getSortedDocValues(TextWriter.STRING);
      if (values != null && values.lookupTerm(bytes) >= 0) {
        return true;
      }
    }
    return false;
  }

  /// The strings that have the words, the best first; of equally good ones, in the order of their characters.
  ///
  /// @param isOver asked while it searches; if it becomes true, a `QueryCancelledException` ends the search
  /// @throws BadTextQuery if the words cannot be understood
  Hits find(Search words, AtomicBoolean isOver) {
    return new Hits(reader, words.query(), isOver);
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      reader.close();
    }
  }
}
