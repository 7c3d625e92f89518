package org.w3id.stemma.store.memo;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/// Writes triples of IRIs and literals for a [TripleReader], in the order they come. Small where neighbors have the same
/// subject and IRIs begin alike; memory does not grow with their number. The same triples give the same bytes.
///
/// ```
/// stream  ← triple* 0
/// triple  ← number                 twice the number of the property, from 1, plus 1 if the subject is that before
///           node?                  the property, where its number is new
///           node?                  the subject, where it is not that before
///           node                   the object
/// node    ← number                 of the slot where it was last seen, plus 5
///         | 1 text | 2 text        an IRI, a string
///         | 3 text text            a string, its language
///         | 4 text text            a literal, its datatype
/// text    ← number number byte*    how much of the last text it begins with, how many bytes follow
/// number  ← byte+                  seven bits each, the low ones first; the high bit says that more follow
/// ```
public final class TripleWriter implements AutoCloseable {
  private static final int BUFFER = 1 << 17;

  private final OutputStream out;
  private final Coding coding = new Coding();
  private final Map<Node, Integer> properties = new HashMap<>();
  private @Nullable Node subject;

  /// @param file is made
  public TripleWriter(Path file) throws IOException {
    this.out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
  }

  /// @throws IllegalArgumentException if a node is neither an IRI nor a literal
  public void write(Triple triple) throws IOException {
    boolean same = triple.getSubject().equals(subject);
    Integer known = properties.get(triple.getPredicate());
    int property = known == null ? properties.size() + 1 : known;
    number((property << 1) | (same ? 1 : 0));
    if (known == null) {
      properties.put(triple.getPredicate(), property);
      node(triple.getPredicate());
    }
    if (!same) {
      subject = triple.getSubject();
      node(subject);
    }
    node(triple.getObject());
  }

  private void node(Node node) throws IOException {
    int slot = Coding.slot(node);
    if (node.equals(coding.at(slot))) {
      number(slot + Coding.FIRST_SLOT);
      return;
    }
    if (node.isURI()) {
      number(Coding.URI);
      text(node.getURI());
    } else if (node.isLiteral()) {
      literal(node);
    } else {
      throw new IllegalArgumentException("neither an IRI nor a literal: " + node);
    }
    coding.keep(node);
  }

  private void literal(Node node) throws IOException {
    String language = node.getLiteralLanguage();
    if (!language.isEmpty()) {
      if (node.getLiteralBaseDirection() != null) {
        throw new IllegalArgumentException("a literal with a direction: " + node);
      }
      number(Coding.WITH_LANGUAGE);
      text(node.getLiteralLexicalForm());
      text(language);
    } else if (isPlain(node)) {
      number(Coding.PLAIN);
      text(node.getLiteralLexicalForm());
    } else {
      number(Coding.TYPED);
      text(node.getLiteralLexicalForm());
      text(node.getLiteralDatatypeURI());
    }
  }

  private static boolean isPlain(Node literal) {
    return literal.getLiteralDatatypeURI().equals("http://www.w3.org/2001/XMLSchema#string");
  }

  private void text(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int common = coding.common(bytes);
    int end = bytes.length - common;
    number(common);
    number(end);
    out.write(bytes, common, end);
    System.arraycopy(bytes, common, coding.room(common, end), common, end);
  }

  private void number(int number) throws IOException {
    int rest = number;
    while (rest > 0x7f) {
      out.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }

  /// Ends the stream: without its end it cannot be read.
  public void finish() throws IOException {
    number(Coding.END);
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
