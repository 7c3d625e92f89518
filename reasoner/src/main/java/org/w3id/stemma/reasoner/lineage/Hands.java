package org.w3id.stemma.reasoner.lineage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.reasoner.table.LongList;

/// In whose hands artifacts are: those of the rights holders that a source names; where none does, those of the
/// organizations that name the account as their own under which the artifact is published.
final class Hands {
  private final NodeTable agents = new NodeTable();
  private final LongList owners = new LongList();
  private final LongList publishers = new LongList();
  private final Map<Node, Set<Node>> organizations = new HashMap<>();

  /// Tells who reads which property; `artifact` numbers artifacts.
  void readBy(Map<Node, Consumer<Triple>> readers, ToIntFunction<Node> artifact) {
    readers.put(Stm.ownedBy, t -> owners.add(LongList.pair(artifact.applyAsInt(t.getSubject()), agents.add(t.getObject()))));
    readers.put(
        Stm.publishedBy, t -> publishers.add(LongList.pair(artifact.applyAsInt(t.getSubject()), agents.add(t.getObject()))));
    readers.put(
        Stm.hubAccount,
        t -> organizations.computeIfAbsent(t.getObject(), account -> new HashSet<>()).add(t.getSubject()));
  }

  /// A number of each artifact below `size`, equal for the same hands; 0 where nobody knows.
  int[] of(int size) {
    int[] hands = new int[size];
    var numbers = new HashMap<Set<String>, Integer>();
    number(hands, owners.distinct(), agent -> Set.of(agent), numbers);
    number(hands, publishers.distinct(), agent -> organizations.getOrDefault(agent, Set.of()), numbers);
    return hands;
  }

  /// Numbers those who have none yet, and of whose agents every one means somebody.
  private void number(
      int[] hands, long[] pairs, Function<Node, Set<Node>> holders, Map<Set<String>, Integer> numbers) {
    int start = 0;
    for (int end = 1; end <= pairs.length; end++) {
      if (end == pairs.length || pairs[end] >>> 32 != pairs[start] >>> 32) {
        int artifact = (int) (pairs[start] >>> 32);
        if (hands[artifact] == 0) {
          hands[artifact] = number(pairs, start, end, holders, numbers);
        }
        start = end;
      }
    }
  }

  private int number(
      long[] pairs, int start, int end, Function<Node, Set<Node>> holders, Map<Set<String>, Integer> numbers) {
    var names = new TreeSet<String>();
    for (int i = start; i < end; i++) {
      Set<Node> meant = holders.apply(agents.node((int) pairs[i]));
      if (meant.isEmpty()) {
        return 0;
      }
      meant.forEach(holder -> names.add(holder.toString()));
    }
    return numbers.computeIfAbsent(names, fresh -> numbers.size() + 1);
  }
}
