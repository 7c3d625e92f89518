package org.w3id.stemma.store.memo;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/// Reads what a [TripleWriter] wrote, in the same order.
public final class TripleReader implements AutoCloseable {
  private final InputStream in;
  private final byte[] buffer = new byte[1 << 17];
  private final Coding coding = new Coding();
  private final List<Node> properties = new ArrayList<>();
  private int at;
  private int end;

  public TripleReader(Path file) throws IOException {
    this.in = Files.newInputStream(file);
  }

  /// @throws IOException also if the bytes are none of a writer's. Not all damage is noticed: look at their digest first.
  public void read(Consumer<Triple> out) throws IOException {
    try {
      Node subject = Node.ANY;
      for (int head = number(); head != Coding.END; head = number()) {
        int property = head >>> 1;
        if (property > properties.size()) {
          properties.add(node());
        }
        if ((head & 1) == 0) {
          subject = node();
        }
        out.accept(Triple.create(subject, properties.get(property - 1), node()));
      }
    } catch (IndexOutOfBoundsException e) {
      throw new IOException("no stream of triples", e);
    }
  }

  private Node node() throws IOException {
    int head = number();
    if (head >= Coding.FIRST_SLOT) {
      Node known = coding.at(head - Coding.FIRST_SLOT);
      if (known == null) {
        throw new IOException("no stream of triples: a node is named before it was told");
      }
      return known;
    }
    Node node =
        switch (head) {
          case Coding.URI -> NodeFactory.createURI(text());
          case Coding.PLAIN -> NodeFactory.createLiteralString(text());
          case Coding.WITH_LANGUAGE -> NodeFactory.createLiteralLang(text(), text());
          case Coding.TYPED -> NodeFactory.createLiteralDT(text(), TypeMapper.getInstance().getSafeTypeByName(text()));
          default -> throw new IOException("no stream of triples: there is no kind of node " + head);
        };
    coding.keep(node);
    return node;
  }

  private String text() throws IOException {
    int common = number();
    int rest = number();
    byte[] text = coding.room(common, rest);
    for (int to = common; to < common + rest; ) {
      int n = Math.min(fill(), common + rest - to);
      System.arraycopy(buffer, at, text, to, n);
      at += n;
      to += n;
    }
    return new String(text, 0, coding.length(), StandardCharsets.UTF_8);
  }

  private int number() throws IOException {
    int number = 0;
    for (int shift = 0; ; shift += 7) {
      fill();
      byte octet = buffer[at++];
      number |= (octet & 0x7f) << shift;
      if (octet >= 0) {
        return number;
      }
    }
  }

  /// Sees to it that there is a byte; how many there are.
  private int fill() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, in.read(buffer));
      if (end == 0) {
        throw new EOFException("the end of the stream is missing");
      }
    }
    return end - at;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
