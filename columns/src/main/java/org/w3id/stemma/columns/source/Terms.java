package org.w3id.stemma.columns.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.term.Dictionary;
import org.w3id.stemma.columns.term.Kind;
import org.w3id.stemma.columns.term.Term;

/// From nodes to refs and back, for one query: it numbers the nodes that nobody has, and remembers some that it made.
///
/// Not for several threads.
public final class Terms {
  private static final int REMEMBERED = 1 << 12;
  private static final int SOUGHT = 1 << 8;

  private final Dictionary dictionary;
  private final Dictionary.Reader reader;
  private final Names names;
  private final int firstInteger;
  private final int endInteger;
  private final List<Node> foreign = new ArrayList<>();
  private final Map<Node, Long> numbers = new HashMap<>();
  private final long[] rememberedRefs = new long[REMEMBERED];
  private final @Nullable Node[] remembered = new Node[REMEMBERED];
  private final long[] valuedRefs = new long[REMEMBERED];
  private final @Nullable NodeValue[] values = new NodeValue[REMEMBERED];
  private final @Nullable Node[] sought = new Node[SOUGHT];
  private final long[] soughtRefs = new long[SOUGHT];

  public Terms(Dictionary dictionary, Names names) {
    this.dictionary = dictionary;
    this.reader = dictionary.reader();
    this.names = names;
    this.firstInteger = dictionary.first(Kind.INTEGER);
    this.endInteger = dictionary.end(Kind.INTEGER);
  }

  public Dictionary dictionary() {
    return dictionary;
  }

  /// Whether these are terms of a data set.
  public boolean isOf(IdDataset dataset) {
    return dataset.dictionary() == dictionary;
  }

  /// What is computed is often the same for many rows, so the last nodes are remembered; not those with a language, which
  /// are equal for Jena where only the case of the language differs.
  public long ref(Node node) {
    if (node.isLiteral() && !node.getLiteralLanguage().isEmpty()) {
      return found(node);
    }
    int hash = node.hashCode();
    int place = (hash ^ hash >>> 16) & (SOUGHT - 1);
    if (!node.equals(sought[place])) {
      soughtRefs[place] = found(node);
      sought[place] = node;
    }
    return soughtRefs[place];
  }

  private long found(Node node) {
    int id = dictionary.id(node);
    if (id != Dictionary.NONE) {
      return id;
    }
    OptionalLong integer = Term.integer(node);
    if (integer.isPresent()) {
      return Ref.integer(integer.getAsLong());
    }
    long number = names.number(node);
    return number >= 0 ? Ref.named(number) : numbers.computeIfAbsent(node, this::number);
  }

  /// The ref here of what is a ref of others, over the same data.
  public long ref(long ref, Terms others) {
    return Ref.isForeign(ref) ? ref(others.node(ref)) : ref;
  }

  /// The ref of an `xsd:integer` in its canonical form.
  ///
  /// @param integer of at most 18 digits
  public long integer(long integer) {
    int id = dictionary.id(integer);
    return id == Dictionary.NONE ? Ref.integer(integer) : id;
  }

  /// Whether it is an `xsd:integer` of at most 18 digits, in its canonical form.
  public boolean isInteger(long ref) {
    return (ref >= firstInteger && ref < endInteger) || Ref.isInteger(ref);
  }

  /// The value of what [#isInteger].
  public long integerOf(long ref) {
    return Ref.isId(ref) ? dictionary.number((int) ref) : Ref.integerOf(ref);
  }

  private long number(Node node) {
    foreign.add(node);
    return Ref.foreign(foreign.size() - 1);
  }

  public Node node(long ref) {
    if (Ref.isForeign(ref)) {
      return foreign.get(Ref.place(ref));
    }
    if (Ref.isInteger(ref)) {
      return NodeFactory.createLiteralDT(Long.toString(Ref.integerOf(ref)), XSDDatatype.XSDinteger);
    }
    int place = place(ref);
    Node known = remembered[place];
    if (known != null && rememberedRefs[place] == ref) {
      return known;
    }
    Node made = Ref.isId(ref) ? reader.node((int) ref) : names.node(Ref.number(ref));
    remembered[place] = made;
    rememberedRefs[place] = ref;
    return made;
  }

  /// The node, or null for nothing.
  public @Nullable Node nodeOrNull(long ref) {
    return ref == Ref.NONE ? null : node(ref);
  }

  public NodeValue value(long ref) {
    int place = place(ref);
    NodeValue known = values[place];
    if (known != null && valuedRefs[place] == ref) {
      return known;
    }
    NodeValue made = NodeValue.makeNode(node(ref));
    values[place] = made;
    valuedRefs[place] = ref;
    return made;
  }

  private static int place(long ref) {
    return (int) ((ref * 0x9E3779B97F4A7C15L) >>> 52);
  }
}
