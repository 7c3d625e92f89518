package org.w3id.stemma.reasoner.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.w3id.stemma.reasoner.offer.Offer;
import org.w3id.stemma.reasoner.offer.Offers;
import org.w3id.stemma.reasoner.offer.Place;
import org.w3id.stemma.reasoner.offer.Statement;
import org.w3id.stemma.reasoner.table.LongIntMap;
import org.w3id.stemma.reasoner.table.LongList;

/// What is offered for each artifact on one day, weighed once for all artifacts of which the same is said.
final class Declarations {
  private final Sayings sayings;
  private final NodeTable values;
  private final int day;
  private final List<Stand> stands = new ArrayList<>();
  private final Map<List<Integer>, Integer> known = new HashMap<>();
  private final LongIntMap plain = new LongIntMap();
  private final Map<Declaration, Integer> numbers = new HashMap<>();
  private final List<Declaration> declared = new ArrayList<>(List.of(Declaration.NONE));

  /// Where an artifact stands: the number of its declaration, what lost against it, whether anything is stated, whether what is
  /// says itself that its licenses apply together, where it is said, and all that was said.
  record Stand(int declaration, List<Statement> rivals, boolean stated, boolean conjunction, Set<Place> places, Offers said) {}

  Declarations(Sayings sayings, NodeTable values, int day) {
    this.sayings = sayings;
    this.values = values;
    this.day = day;
    numbers.put(Declaration.NONE, 0);
    stands.add(new Stand(0, List.of(), false, false, Set.of(), new Offers(List.of(), false)));
  }

  /// The number of a stand of each artifact below `size`; 0 where nothing is said. Both lists hold the artifact above
  /// and a number below: of a declared license among the values, of a statement.
  int[] stands(int size, LongList licenses, LongList statements, IntPredicate isOneRevision) {
    long[] declaring = licenses.distinct();
    long[] stating = statements.distinct();
    int[] stands = new int[size];
    int d = 0;
    int s = 0;
    while (d < declaring.length || s < stating.length) {
      int artifact = (int) (Math.min(at(declaring, d), at(stating, s)) >>> 32);
      int firstDeclaring = d;
      int firstStating = s;
      d = end(declaring, d, artifact);
      s = end(stating, s, artifact);
      int oneRevision = isOneRevision.test(artifact) ? 1 : 0;
      stands[artifact] = stand(slice(declaring, firstDeclaring, d), slice(stating, firstStating, s), oneRevision);
    }
    return stands;
  }

  private static long at(long[] pairs, int place) {
    return place < pairs.length ? pairs[place] : Long.MAX_VALUE;
  }

  private static int end(long[] pairs, int start, int artifact) {
    int end = start;
    while (end < pairs.length && (int) (pairs[end] >>> 32) == artifact) {
      end++;
    }
    return end;
  }

  private static int[] slice(long[] pairs, int from, int to) {
    return IntStream.range(from, to).map(i -> (int) pairs[i]).toArray();
  }

  /// Nearly all artifacts have one declared license and one statement that names it, or one of the two.
  private int stand(int[] licenses, int[] statements, int oneRevision) {
    boolean isCovered =
        statements.length == 1 && licenses.length == 1 && sayings.namesOnly(statements[0], values.node(licenses[0]));
    int[] contents = IntStream.of(statements).map(sayings::content).distinct().sorted().toArray();
    if (contents.length + licenses.length > 1 && !isCovered) {
      var key = new ArrayList<Integer>();
      IntStream.of(contents).forEach(key::add);
      IntStream.of(licenses).map(license -> -1 - license).forEach(key::add);
      key.add(oneRevision);
      Integer id = known.get(key);
      if (id == null) {
        id = add(contents, licenses, oneRevision);
        known.put(key, id);
      }
      return id;
    }
    long key = (contents.length == 1 ? contents[0] * 2L + 1 : licenses[0] * 2L) * 2 + oneRevision;
    int id = plain.get(key);
    if (id < 0) {
      id = add(contents, licenses, oneRevision);
      plain.put(key, id);
    }
    return id;
  }

  private int add(int[] contents, int[] licenses, int oneRevision) {
    var said = new ArrayList<Statement>();
    IntStream.of(contents).forEach(content -> said.addAll(sayings.statements(content)));
    boolean isStated = contents.length > 0;
    for (int license : licenses) {
      List<Node> offer = sayings.offer(values.node(license));
      if (said.stream().noneMatch(statement -> statement.licenses().equals(offer))) {
        said.add(Statement.ofUnknownPlace(offer));
      }
    }
    var offers = new Offers(said, oneRevision == 1);
    Offer offer = offers.on(day);
    stands.add(new Stand(number(offer), offer.rivals(), isStated && offers.isStated(day), offers.isConjunctionOn(day), isStated ? offers.placesOn(day) : Set.of(), offers));
    return stands.size() - 1;
  }

  /// Equal for offers of the same licenses; 0 if there are none.
  int number(Offer offer) {
    return numbers.computeIfAbsent(
        new Declaration(offer.licenses()),
        fresh -> {
          declared.add(fresh);
          return declared.size() - 1;
        });
  }

  Stand stand(int id) {
    return stands.get(id);
  }

  /// All days on which any offer may change.
  IntStream changes() {
    return stands.stream().flatMap(stand -> stand.said().changes().stream()).mapToInt(Integer::intValue);
  }

  /// By number.
  List<Declaration> declared() {
    return declared;
  }
}
