package org.w3id.stemma.columns.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/// Writes a new folder of columns from an old one, which stays as it is: less some of its quads, and with others. The
/// bytes are those that a [ColumnsWriter] would write of the quads that result; terms that none of them has are gone.
///
/// First all is taken away that is to go, then all is added, whatever the order of the calls. The cost is that of reading
/// and writing the columns once, front to back, and of building columns of what is added. Used by one thread; it has
/// others of its own.
public final class ColumnsUpdate implements AutoCloseable {
  private final SealedBase base;
  private final ColumnsWriter writer;

  /// @param folder is there, and empty
  public ColumnsUpdate(Path old, Path folder) throws IOException {
    this(old, new ColumnsWriter(folder));
  }

  ColumnsUpdate(Path old, ColumnsWriter writer) throws IOException {
    this.writer = writer;
    try {
      base = SealedBase.open(old);
    } catch (IOException | RuntimeException e) {
      writer.close();
      throw e;
    }
  }

  /// Takes away all quads of some graphs; the default graph is `Quad.defaultGraphIRI`.
  public void drop(Predicate<Node> graphs) {
    base.drop(graphs);
  }

  /// Takes a quad away, if it is there. These are kept in memory: a graph as a whole is better dropped.
  public void remove(Quad quad) {
    base.remove(quad);
  }

  /// Keeps a term of the old columns, whether a quad has it or not.
  public void keep(int oldId) {
    base.keep(oldId);
  }

  /// As [ColumnsWriter#add(Quad)].
  public void add(Quad quad) throws IOException {
    writer.add(quad);
  }

  /// As [ColumnsWriter#add(Node)].
  public void add(Node term) throws IOException {
    writer.add(term);
  }

  /// As [ColumnsWriter#addNQuads].
  public void addNQuads(String name, InputStream in) throws IOException {
    writer.addNQuads(name, in);
  }

  /// Writes the columns and tells how many different triples there are. Nothing can be changed after that.
  public long finish() throws IOException {
    return writer.finish(base);
  }

  /// The new id of a term of the old columns, once all is written; `Dictionary.NONE` if it is gone. New ids ascend as old
  /// ones do. Not to be asked after it is closed.
  public int id(int oldId) {
    return base.newId(oldId);
  }

  @Override
  public void close() throws IOException {
    try (base) {
      writer.close();
    }
  }
}
