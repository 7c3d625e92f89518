package org.w3id.stemma.store.home;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.TextDirection;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;

/// Writes triples as N-Quads of one graph, UTF-8, one line each.
///
/// What is no RDF 1.1 without blank nodes is refused whole, so that the file can always be read back: an IRI that is
/// relative or has characters which no IRI has, a literal with half a surrogate pair or an odd language tag, a triple
/// term.
final class NQuadsOutput {
  private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*");
  private static final int BUFFER = 1 << 17;
  private static final int ROOM_FOR_ESCAPE = 8;

  private final OutputStream out;
  private final byte[] ending;
  private byte[] buffer = new byte[BUFFER];
  private int size;

  NQuadsOutput(OutputStream out, Node graph) {
    this.out = out;
    this.ending = (" <" + graph.getURI() + "> .\n").getBytes(StandardCharsets.UTF_8);
  }

  /// Writes the triple, or nothing if it is no RDF.
  boolean write(Triple triple) throws IOException {
    int start = size;
    boolean written =
        (triple.getSubject().isURI() && iri(triple.getSubject().getURI()))
            && space()
            && (triple.getPredicate().isURI() && iri(triple.getPredicate().getURI()))
            && space()
            && object(triple.getObject());
    if (!written) {
      size = start;
      return false;
    }
    for (byte octet : ending) {
      put(octet);
    }
    if (size >= BUFFER / 2) {
      flush();
    }
    return true;
  }

  void flush() throws IOException {
    out.write(buffer, 0, size);
    size = 0;
  }

  private boolean space() {
    put(' ');
    return true;
  }

  private boolean object(Node node) {
    if (node.isURI()) {
      return iri(node.getURI());
    }
    if (!node.isLiteral()) {
      return false;
    }
    put('"');
    if (!text(node.getLiteralLexicalForm())) {
      return false;
    }
    put('"');
    String language = node.getLiteralLanguage();
    if (!language.isEmpty()) {
      return language(language, node.getLiteralBaseDirection());
    }
    String datatype = node.getLiteralDatatypeURI();
    if (datatype.equals(XSD.xstring.getURI())) {
      return true;
    }
    put('^');
    put('^');
    return iri(datatype);
  }

  private boolean language(String language, @Nullable TextDirection direction) {
    if (!LANGUAGE.matcher(language).matches()) {
      return false;
    }
    ascii("@" + language);
    if (direction != null) {
      ascii("--" + direction);
    }
    return true;
  }

  private boolean iri(String iri) {
    if (!isAbsolute(iri)) {
      return false;
    }
    put('<');
    for (int i = 0; i < iri.length(); i++) {
      char c = iri.charAt(i);
      if (c <= 0x20 || "<>\"{}|^`\\".indexOf(c) >= 0) {
        return false;
      }
      if (c < 0x80) {
        put(c);
      } else {
        int width = codePoint(iri, i);
        if (width == 0) {
          return false;
        }
        i += width - 1;
      }
    }
    put('>');
    return true;
  }

  private static boolean isAbsolute(String iri) {
    int colon = iri.indexOf(':');
    if (colon < 1 || !isLetter(iri.charAt(0))) {
      return false;
    }
    for (int i = 1; i < colon; i++) {
      char c = iri.charAt(i);
      if (!isLetter(c) && !(c >= '0' && c <= '9') && c != '+' && c != '-' && c != '.') {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private boolean text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        put('\\');
        put(c);
      } else if (c < 0x20 || c == 0x7f) {
        control(c);
      } else if (c < 0x80) {
        put(c);
      } else {
        int width = codePoint(text, i);
        if (width == 0) {
          return false;
        }
        i += width - 1;
      }
    }
    return true;
  }

  private void control(char c) {
    String escape =
        switch (c) {
          case '\n' -> "\\n";
          case '\r' -> "\\r";
          case '\t' -> "\\t";
          default -> String.format("\\u%04X", (int) c);
        };
    ascii(escape);
  }

  private void ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      put(text.charAt(i));
    }
  }

  /// Writes the code point at `i` as UTF-8; how many chars it takes, 0 if it is half a pair.
  private int codePoint(String text, int i) {
    int code = text.codePointAt(i);
    if (code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE) {
      return 0;
    }
    if (code < 0x800) {
      put((char) (0xc0 | (code >> 6)));
    } else if (code < 0x10000) {
      put((char) (0xe0 | (code >> 12)));
      put((char) (0x80 | ((code >> 6) & 0x3f)));
    } else {
      put((char) (0xf0 | (code >> 18)));
      put((char) (0x80 | ((code >> 12) & 0x3f)));
      put((char) (0x80 | ((code >> 6) & 0x3f)));
    }
    put((char) (0x80 | (code & 0x3f)));
    return Character.charCount(code);
  }

  private void put(char octet) {
    put((byte) octet);
  }

  private void put(byte octet) {
    if (size + ROOM_FOR_ESCAPE > buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    buffer[size++] = octet;
  }
}
