package org.w3id.stemma.columns.build;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.jena.atlas.lib.EscapeStr;
import org.apache.jena.graph.NodeFactory;
import org.w3id.stemma.columns.term.Kind;
import org.w3id.stemma.columns.term.Term;
import org.w3id.stemma.columns.term.TermGroup;

/// Where the terms of a plain line of N-Quads stand: one space between them, IRIs that are absolute and in ASCII, no
/// blank nodes, no escapes by number. Used by one thread.
final class NQuadsTokens {
  private static final TermGroup IRI = TermGroup.of(Kind.IRI);
  private static final TermGroup STRING = TermGroup.of(Kind.STRING);
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final boolean[] IRI_BYTES = bytes("!#$%&'()*+,-./:;=?@[]_~");
  private static final boolean[] SCHEME_BYTES = bytes("+-.");
  private static final boolean[] TAG_BYTES = bytes("-");
  private static final boolean[] ESCAPED = new boolean[256];

  static {
    "tbnrf\"'\\".chars().forEach(escaped -> ESCAPED[escaped] = true);
  }

  /// Bytes of the line: `[from, to)`.
  static final class Range {
    int from;
    int to;

    boolean isEmpty() {
      return from == to;
    }
  }

  final Range subject = new Range();
  final Range predicate = new Range();
  final Range object = new Range();
  final Range graph = new Range();
  private final Range datatype = new Range();
  private final Range language = new Range();

  private byte[] lines = {};
  private int at;
  private boolean isIri;
  private boolean isAsWritten;

  /// Letters, digits, and others.
  private static boolean[] bytes(String others) {
    var bytes = new boolean[256];
    Arrays.fill(bytes, 'a', 'z' + 1, true);
    Arrays.fill(bytes, 'A', 'Z' + 1, true);
    Arrays.fill(bytes, '0', '9' + 1, true);
    others.chars().forEach(other -> bytes[other] = true);
    return bytes;
  }

  /// Reads the line that begins at a place, and tells whether it is a plain one.
  ///
  /// @param its lines, all of which have an end
  boolean read(byte[] its, int begin) {
    lines = its;
    at = begin;
    return iri(subject) && is(' ') && iri(predicate) && is(' ') && object() && is(' ') && graph() && is('.') && is('\n');
  }

  /// Behind the end of the line.
  int end() {
    return at;
  }

  /// Whether the key of the object is as it stands in the line, and needs no [#literal()].
  boolean isPlainObject() {
    return isIri || (isAsWritten && datatype.isEmpty() && language.isEmpty());
  }

  /// The group of an object that is plain.
  TermGroup objectGroup() {
    return isIri ? IRI : STRING;
  }

  /// The object, if it is not plain.
  Term literal() {
    String lexical = text(object);
    if (!isAsWritten) {
      lexical = lexical.indexOf('\\') < 0 ? lexical : EscapeStr.unescapeStr(lexical);
    }
    if (!language.isEmpty()) {
      return Term.of(NodeFactory.createLiteralLang(lexical, text(language)));
    }
    return datatype.isEmpty() ? Term.of(NodeFactory.createLiteralString(lexical)) : Term.literal(lexical, text(datatype));
  }

  private String text(Range range) {
    return new String(lines, range.from, range.to - range.from, StandardCharsets.UTF_8);
  }

  private boolean is(char wanted) {
    return lines[at++] == wanted;
  }

  private boolean iri(Range iri) {
    if (lines[at] != '<') {
      return false;
    }
    iri.from = ++at;
    at = behind(SCHEME_BYTES, at);
    if (at == iri.from || lines[at] != ':' || lines[iri.from] <= '9') {
      return false;
    }
    at = behind(IRI_BYTES, at);
    iri.to = at;
    return is('>');
  }

  private int behind(boolean[] bytes, int begin) {
    int end = begin;
    while (bytes[lines[end] & 0xff]) {
      end++;
    }
    return end;
  }

  private boolean graph() {
    graph.to = graph.from;
    return lines[at] == '.' || (iri(graph) && is(' '));
  }

  private boolean object() {
    isIri = lines[at] == '<';
    if (isIri) {
      return iri(object);
    }
    language.to = language.from;
    datatype.to = datatype.from;
    return is('"') && lexical() && switch (lines[at]) {
      case '@' -> language();
      case '^' -> lines[++at] == '^' && lines[++at] == '<' && iri(datatype) && !text(datatype).startsWith(RDF);
      default -> true;
    };
  }

  private boolean lexical() {
    object.from = at;
    isAsWritten = true;
    for (; lines[at] != '"'; at++) {
      int present = lines[at];
      if (present == '\\') {
        isAsWritten = false;
        at++;
        if (!ESCAPED[lines[at] & 0xff]) {
          return false;
        }
      } else if (present < 0) {
        isAsWritten = false;
      } else if (present < ' ') {
        return false;
      }
    }
    object.to = at++;
    return isAsWritten || text(object).indexOf('\ufffd') < 0;
  }

  /// A tag whose parts are joined by single hyphens.
  private boolean language() {
    language.from = at + 1;
    language.to = behind(TAG_BYTES, at + 1);
    at = language.to;
    String tag = text(language);
    return !tag.isEmpty() && !tag.startsWith("-") && !tag.endsWith("-") && !tag.contains("--") && lines[language.from] > '9';
  }
}
