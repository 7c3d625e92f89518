package org.w3id.stemma.columns.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.term.Dictionary;

/// From nodes to refs and back, for one query: it numbers the nodes that nobody has, and remembers some that it made.
///
/// Not for several threads.
public final class Terms {
  private static final int REMEMBERED = 1 << 12;

  private final Dictionary dictionary;
  private final Names names;
  private final List<Node> foreign = new ArrayList<>();
  private final Map<Node, Long> numbers = new HashMap<>();
  private final long[] rememberedRefs = new long[REMEMBERED];
  private final @Nullable Node[] remembered = new Node[REMEMBERED];
  private final long[] valuedRefs = new long[REMEMBERED];
  private final @Nullable NodeValue[] values = new NodeValue[REMEMBERED];

  public Terms(Dictionary dictionary, Names names) {
    this.dictionary = dictionary;
    this.names = names;
  }

  public Dictionary dictionary() {
    return dictionary;
  }

  /// Whether these are terms of a data set.
  public boolean isOf(IdDataset dataset) {
    return dataset.dictionary() == dictionary;
  }

  public long ref(Node node) {
    int id = dictionary.id(node);
    if (id != Dictionary.NONE) {
      return id;
    }
    long number = names.number(node);
    return number >= 0 ? Ref.named(number) : numbers.computeIfAbsent(node, this::number);
  }

  private long number(Node node) {
    foreign.add(node);
    return Ref.foreign(foreign.size() - 1);
  }

  public Node node(long ref) {
    if (Ref.isForeign(ref)) {
      return foreign.get(Ref.place(ref));
    }
    int place = place(ref);
    Node known = remembered[place];
    if (known != null && rememberedRefs[place] == ref) {
      return known;
    }
    Node made = Ref.isId(ref) ? dictionary.node((int) ref) : names.node(Ref.number(ref));
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
