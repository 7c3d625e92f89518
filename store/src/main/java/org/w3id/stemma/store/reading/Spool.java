package org.w3id.stemma.store.reading;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ObjIntConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// Artifacts and their classes, kept in a file until the database can tell the artifacts' ids.
final class Spool implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final DataOutputStream out;
  private int size;

  Spool(Path file) throws IOException {
    this.file = file;
    this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
  }

  void add(Node artifact, int type) throws IOException {
    byte[] name = (artifact.isURI() ? artifact.getURI() : artifact.getBlankNodeLabel()).getBytes(StandardCharsets.UTF_8);
    out.writeBoolean(artifact.isURI());
    out.writeInt(type);
    out.writeInt(name.length);
    out.write(name);
    size++;
  }

  int size() {
    return size;
  }

  void read(ObjIntConsumer<Node> each) throws IOException {
    out.flush();
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
      for (int i = 0; i < size; i++) {
        boolean isUri = in.readBoolean();
        int type = in.readInt();
        String name = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        each.accept(isUri ? NodeFactory.createURI(name) : NodeFactory.createBlankNode(name), type);
      }
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(file);
  }
}
