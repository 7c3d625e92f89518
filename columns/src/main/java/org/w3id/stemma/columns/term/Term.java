package org.w3id.stemma.columns.term;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalLong;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.TextDirection;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/// A term as it lies in files: its group, and bytes that sort, unsigned, as the terms of the group do.
///
/// A number is eight bytes with the sign turned; all else is [Text]. Two nodes have the same term exactly if they are
/// the same RDF term.
@SuppressWarnings("ArrayRecordComponent") // equality is of what is in the key; nobody writes to it
public record Term(TermGroup group, byte[] key) {
  private static final TermGroup BLANK = TermGroup.of(Kind.BLANK);
  private static final TermGroup IRI = TermGroup.of(Kind.IRI);
  private static final TermGroup STRING = TermGroup.of(Kind.STRING);
  private static final TermGroup TRIPLE = TermGroup.of(Kind.TRIPLE);
  private static final String DIRECTION = "--";

  /// @throws IllegalArgumentException if the node is no term of RDF: a variable, say
  public static Term of(Node node) {
    if (node.isURI()) {
      return new Term(IRI, Text.bytes(node.getURI()));
    }
    if (node.isLiteral()) {
      return literal(node);
    }
    if (node.isBlank()) {
      return new Term(BLANK, Text.bytes(node.getBlankNodeLabel()));
    }
    if (node.isTripleTerm()) {
      return new Term(TRIPLE, triple(node.getTriple()));
    }
    throw new IllegalArgumentException(node + " is no term of RDF");
  }

  private static Term literal(Node node) {
    String lexical = node.getLiteralLexicalForm();
    String language = node.getLiteralLanguage();
    if (!language.isEmpty()) {
      return new Term(new TermGroup(Kind.LANGUAGE, language + direction(node)), Text.bytes(lexical));
    }
    return literal(lexical, node.getLiteralDatatypeURI());
  }

  /// A literal without a language.
  public static Term literal(String lexical, String datatype) {
    if (datatype.equals(XSDDatatype.XSDstring.getURI())) {
      return new Term(STRING, Text.bytes(lexical));
    }
    Kind kind = kind(datatype, lexical);
    OptionalLong number = number(kind, lexical);
    return number.isPresent()
        ? new Term(TermGroup.of(kind), key(number.getAsLong()))
        : new Term(new TermGroup(Kind.TYPED, datatype), Text.bytes(lexical));
  }

  private static String direction(Node node) {
    TextDirection direction = node.getLiteralBaseDirection();
    return direction == null ? "" : DIRECTION + direction.direction();
  }

  private static Kind kind(String datatype, String lexical) {
    if (datatype.equals(XSDDatatype.XSDinteger.getURI())) {
      return Kind.INTEGER;
    }
    if (datatype.equals(XSDDatatype.XSDdateTime.getURI())) {
      return lexical.indexOf('.') < 0 ? Kind.SECOND : Kind.MILLISECOND;
    }
    return datatype.equals(XSDDatatype.XSDdate.getURI()) ? Kind.DAY : Kind.TYPED;
  }

  private static OptionalLong number(Kind kind, String lexical) {
    return switch (kind) {
      case INTEGER -> Numbers.integer(lexical);
      case SECOND -> Numbers.second(lexical);
      case MILLISECOND -> Numbers.millisecond(lexical);
      case DAY -> Numbers.day(lexical);
      case BLANK, IRI, STRING, LANGUAGE, TYPED, TRIPLE -> OptionalLong.empty();
    };
  }

  /// The value of an integer in the form that has a kind of its own.
  public static OptionalLong integer(Node node) {
    return node.isLiteral() && node.getLiteralDatatypeURI().equals(XSDDatatype.XSDinteger.getURI())
        ? Numbers.integer(node.getLiteralLexicalForm())
        : OptionalLong.empty();
  }

  private static byte[] key(long number) {
    return ByteBuffer.allocate(Long.BYTES).putLong(number ^ Long.MIN_VALUE).array();
  }

  /// Puts the key of a number into `key` and tells its length.
  static int putKey(long number, byte[] key) {
    ByteBuffer.wrap(key).putLong(number ^ Long.MIN_VALUE);
    return Long.BYTES;
  }

  /// The number that a key stands for.
  static long number(byte[] key) {
    return ByteBuffer.wrap(key).getLong() ^ Long.MIN_VALUE;
  }

  /// The node of a key that is `key[from..to)`.
  public static Node node(TermGroup group, byte[] key, int from, int to) {
    return switch (group.kind()) {
      case BLANK -> NodeFactory.createBlankNode(Text.string(key, from, to));
      case IRI -> NodeFactory.createURI(Text.string(key, from, to));
      case STRING -> NodeFactory.createLiteralString(Text.string(key, from, to));
      case LANGUAGE -> inLanguage(Text.string(key, from, to), group.qualifier());
      case TYPED -> NodeFactory.createLiteralDT(Text.string(key, from, to), TypeMapper.getInstance().getSafeTypeByName(group.qualifier()));
      case TRIPLE -> NodeFactory.createTripleTerm(triple(key, from));
      case INTEGER, SECOND, MILLISECOND, DAY -> node(group.kind(), number(Arrays.copyOfRange(key, from, to)));
    };
  }

  /// The node of a number.
  static Node node(Kind kind, long number) {
    return NodeFactory.createLiteralDT(Numbers.lexical(kind, number), datatype(kind));
  }

  private static XSDDatatype datatype(Kind kind) {
    return switch (kind) {
      case INTEGER -> XSDDatatype.XSDinteger;
      case SECOND, MILLISECOND -> XSDDatatype.XSDdateTime;
      case DAY -> XSDDatatype.XSDdate;
      case BLANK, IRI, STRING, LANGUAGE, TYPED, TRIPLE -> throw new IllegalArgumentException(kind + " has no numbers");
    };
  }

  private static Node inLanguage(String lexical, String qualifier) {
    int direction = qualifier.indexOf(DIRECTION);
    return direction < 0
        ? NodeFactory.createLiteralLang(lexical, qualifier)
        : NodeFactory.createLiteralDirLang(lexical, qualifier.substring(0, direction), qualifier.substring(direction + DIRECTION.length()));
  }

  /// The three terms one behind the other: kind, length and bytes of the qualifier, length and bytes of the key.
  private static byte[] triple(Triple triple) {
    Term[] terms = {of(triple.getSubject()), of(triple.getPredicate()), of(triple.getObject())};
    int size = 0;
    for (Term term : terms) {
      size += 1 + 2 * Integer.BYTES + Text.bytes(term.group.qualifier()).length + term.key.length;
    }
    ByteBuffer bytes = ByteBuffer.allocate(size);
    for (Term term : terms) {
      byte[] qualifier = Text.bytes(term.group.qualifier());
      bytes.put((byte) term.group.kind().code()).putInt(qualifier.length).put(qualifier).putInt(term.key.length).put(term.key);
    }
    return bytes.array();
  }

  private static Triple triple(byte[] key, int from) {
    ByteBuffer bytes = ByteBuffer.wrap(key).position(from);
    return Triple.create(next(bytes), next(bytes), next(bytes));
  }

  private static Node next(ByteBuffer bytes) {
    Kind kind = Kind.of(bytes.get());
    byte[] qualifier = new byte[bytes.getInt()];
    bytes.get(qualifier);
    byte[] key = new byte[bytes.getInt()];
    bytes.get(key);
    return node(new TermGroup(kind, Text.string(qualifier, 0, qualifier.length)), key, 0, key.length);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Term term && group.equals(term.group) && Arrays.equals(key, term.key);
  }

  @Override
  public int hashCode() {
    return Objects.hash(group, Arrays.hashCode(key));
  }
}
