package org.w3id.stemma.columns.build;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.w3id.stemma.columns.term.Kind;
import org.w3id.stemma.columns.term.Term;
import org.w3id.stemma.columns.term.TermGroup;

/// Reads lines of N-Quads into a part.
///
/// A plain line goes from bytes to numbers at once: written as in canonical N-Quads, with absolute IRIs in ASCII. Any
/// other, with blank nodes say, or a fault, is read by Jena, so that what is accepted and what it means is as Jena has it.
/// Used by one thread.
final class NQuadsLines {
  private static final TermGroup IRI = TermGroup.of(Kind.IRI);

  private final String name;
  private final UUID seed;
  private final Part part;
  private final NQuadsTokens tokens = new NQuadsTokens();
  private final Known subject = new Known();
  private final Known graph = new Known();

  /// @param name of the file, for messages
  /// @param seed from which blank nodes get their labels
  NQuadsLines(String name, UUID seed, Part part) {
    this.name = name;
    this.seed = seed;
    this.part = part;
  }

  /// Reads whole lines, the last of which ends too.
  ///
  /// @param firstLine the number of the first
  void read(byte[] lines, int size, long firstLine) throws IOException {
    forget();
    long line = firstLine;
    for (int begin = 0; begin < size; line++) {
      if (tokens.read(lines, begin)) {
        add(lines);
        begin = tokens.end();
      } else {
        int end = endOfLine(lines, begin);
        odd(new ByteArrayInputStream(lines, begin, end - begin), line);
        begin = end;
      }
      if (part.spillIfFull()) {
        forget();
      }
    }
  }

  private void add(byte[] lines) {
    Chunk chunk = part.chunk();
    int itsGraph = tokens.graph.isEmpty() ? 0 : graph.number(lines, tokens.graph, chunk);
    int itsSubject = subject.number(lines, tokens.subject, chunk);
    int predicate = number(lines, tokens.predicate, chunk);
    chunk.add(itsSubject, predicate, object(lines, chunk), itsGraph);
  }

  private int object(byte[] lines, Chunk chunk) {
    if (tokens.isPlainObject()) {
      return chunk.number(tokens.objectGroup(), lines, tokens.object.from, tokens.object.to);
    }
    Term term = tokens.literal();
    return chunk.number(term.group(), term.key(), 0, term.key().length);
  }

  private static int number(byte[] lines, NQuadsTokens.Range iri, Chunk chunk) {
    return chunk.number(IRI, lines, iri.from, iri.to);
  }

  private static int endOfLine(byte[] lines, int begin) {
    int end = begin;
    while (lines[end] != '\n') {
      end++;
    }
    return end + 1;
  }

  private void forget() {
    subject.forget();
    graph.forget();
  }

  /// An IRI that the next line is likely to have too.
  private static final class Known {
    private byte[] lines = {};
    private int from;
    private int to;
    private int number;

    int number(byte[] its, NQuadsTokens.Range iri, Chunk chunk) {
      if (!Arrays.equals(lines, from, to, its, iri.from, iri.to)) {
        number = NQuadsLines.number(its, iri, chunk);
        lines = its;
        from = iri.from;
        to = iri.to;
      }
      return number;
    }

    void forget() {
      to = from;
    }
  }

  private void odd(ByteArrayInputStream line, long number) throws IOException {
    RDFParser.create()
        .source(line)
        .lang(Lang.NQUADS)
        .labelToNode(LabelToNode.createScopeByDocumentHash(seed))
        .errorHandler(new Refusal(number))
        .parse(
            new StreamRDFBase() {
              @Override
              public void triple(Triple triple) {
                quad(new Quad(Quad.defaultGraphIRI, triple));
              }

              @Override
              public void quad(Quad quad) {
                part.chunk().add(quad);
              }
            });
  }

  /// Says where a fault is.
  private final class Refusal implements ErrorHandler {
    private final long number;

    Refusal(long number) {
      this.number = number;
    }

    @Override
    public void warning(String message, long line, long column) {
      // what Jena only warns of, it takes
    }

    @Override
    public void error(String message, long line, long column) {
      fatal(message, line, column);
    }

    @Override
    public void fatal(String message, long line, long column) {
      throw new RiotException(name + ", line " + number + ", column " + column + ": " + message);
    }
  }
}
