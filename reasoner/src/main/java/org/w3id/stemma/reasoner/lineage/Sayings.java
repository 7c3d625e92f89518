package org.w3id.stemma.reasoner.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.reasoner.law.Statements;
import org.w3id.stemma.reasoner.offer.Place;
import org.w3id.stemma.reasoner.offer.Span;
import org.w3id.stemma.reasoner.offer.Statement;
import org.w3id.stemma.reasoner.table.LongIntMap;

/// What statement nodes say, as ints while triples come: nearly all say one license in one place, without a date.
///
/// About 16 bytes a statement over its node. Statements of equal content are one content.
final class Sayings {
  static final Node SOURCE = NodeFactory.createURI("http://www.w3.org/ns/prov#hadPrimarySource");

  private static final int WORD_BITS = 28;
  private static final int PLACE_BITS = 8;
  private static final Place[] PLACES = Place.values();

  private final NodeTable nodes = new NodeTable();
  private final NodeTable licenses = new NodeTable();
  private final NodeTable words = new NodeTable();
  private final Map<Node, Set<Node>> alternatives = new HashMap<>();
  private final Map<Integer, Rare> rare = new HashMap<>();
  private final LongIntMap plain = new LongIntMap();
  private final Map<List<Statement>, Integer> known = new HashMap<>();
  private final List<List<Statement>> contents = new ArrayList<>();
  private int[] license = new int[64];
  private int[] said = new int[64];
  private byte[] place = new byte[64];
  private boolean[] named = new boolean[64];

  /// What few statements tell.
  private static final class Rare {
    private final Set<Node> licenses = new LinkedHashSet<>();
    private final Set<String> sources = new TreeSet<>();
    private Span from = Span.EVER;
    private Span until = Span.NEVER;
  }

  Sayings() {
    licenses.add(Node.ANY);
    words.add(NodeFactory.createLiteralString(""));
  }

  /// Tells who reads which property of a statement, or of a choice of licenses.
  void readBy(Map<Node, Consumer<Triple>> readers) {
    readers.put(Stm.license, this::license);
    readers.put(Stm.statedAs, this::words);
    readers.put(Stm.statedIn, this::place);
    readers.put(Stm.validFrom, this::from);
    readers.put(Stm.validUntil, this::until);
    readers.put(Stm.licenseName, this::named);
    readers.put(Stm.licenseLink, this::named);
    readers.put(SOURCE, t -> rare(number(t.getSubject())).sources.add(t.getObject().toString()));
    readers.put(
        Stm.alternative,
        t -> alternatives.computeIfAbsent(t.getSubject(), n -> new LinkedHashSet<>()).add(t.getObject()));
  }

  /// The number of a statement.
  int number(Node node) {
    int id = nodes.add(node);
    if (id >= license.length) {
      license = Arrays.copyOf(license, id * 2);
      said = Arrays.copyOf(said, id * 2);
      named = Arrays.copyOf(named, id * 2);
      place = Arrays.copyOf(place, id * 2);
    }
    return id;
  }

  private Rare rare(int statement) {
    return rare.computeIfAbsent(statement, s -> new Rare());
  }

  private void license(Triple triple) {
    int id = number(triple.getSubject());
    int meant = licenses.add(triple.getObject());
    if (license[id] == 0) {
      license[id] = meant;
    } else if (license[id] != meant) {
      rare(id).licenses.addAll(List.of(licenses.node(license[id]), triple.getObject()));
    }
  }

  /// Of several wordings the first by letter.
  private void words(Triple triple) {
    int id = number(triple.getSubject());
    if (said[id] == 0 || triple.getObject().toString().compareTo(words.node(said[id]).toString()) < 0) {
      said[id] = words.add(triple.getObject());
    }
  }

  /// A bit for each place, the heaviest in the lowest.
  @SuppressWarnings("EnumOrdinal") // numbers that live no longer than the building
  private void place(Triple triple) {
    int id = number(triple.getSubject());
    place[id] |= (byte) (1 << Place.of(triple.getObject()).ordinal());
  }

  private void named(Triple triple) {
    int id = number(triple.getSubject());
    named[id] = true;
  }

  private void from(Triple triple) {
    Rare told = rare(number(triple.getSubject()));
    Span day = day(triple);
    told.from = told.from.equals(Span.EVER) ? day : told.from.or(day);
  }

  private void until(Triple triple) {
    Rare told = rare(number(triple.getSubject()));
    Span day = day(triple);
    told.until = told.until.equals(Span.NEVER) ? day : told.until.or(day);
  }

  private static Span day(Triple triple) {
    return Span.of(triple.getObject())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "<" + triple.getSubject() + ">: " + triple.getPredicate().getLocalName()
                        + " is a day, a month or a year, not " + triple.getObject()));
  }

  /// What a license or a choice of licenses lets one take, by name.
  List<Node> offer(Node declared) {
    Set<Node> choice = alternatives.get(declared);
    return choice == null ? List.of(declared) : choice.stream().sorted((a, b) -> a.toString().compareTo(b.toString())).toList();
  }

  /// Whether a statement names this license and no other, without dates or sources.
  boolean namesOnly(int statement, Node declared) {
    return !rare.containsKey(statement) && license[statement] != 0 && licenses.node(license[statement]).equals(declared);
  }

  /// The number of what a statement says, equal for statements that say the same.
  int content(int statement) {
    Rare told = rare.get(statement);
    if (told != null) {
      return content(statements(statement, told));
    }
    long key = ((long) license[statement] << WORD_BITS | said[statement]) << (PLACE_BITS + 1) | (place[statement] & 0xff) << 1 | (named[statement] ? 1 : 0);
    int id = plain.get(key);
    if (id < 0) {
      id = content(statements(statement, new Rare()));
      plain.put(key, id);
    }
    return id;
  }

  private int content(List<Statement> statements) {
    return known.computeIfAbsent(
        statements,
        fresh -> {
          contents.add(fresh);
          return contents.size() - 1;
        });
  }

  /// A content as statements, more than one if a node names more than one license.
  List<Statement> statements(int content) {
    return contents.get(content);
  }

  private List<Statement> statements(int id, Rare told) {
    Stream<Node> meant = told.licenses.isEmpty() ? Stream.of(licenses.node(license[id])) : told.licenses.stream();
    var words = new Statement.Words(wording(id), named[id], List.copyOf(told.sources));
    return meant
        .map(one -> new Statement(one.equals(Node.ANY) ? List.of() : offer(one), places(id), told.from, told.until, words))
        .sorted((a, b) -> a.toString().compareTo(b.toString()))
        .toList();
  }

  @SuppressWarnings("EnumOrdinal") // numbers that live no longer than the building
  private List<Place> places(int id) {
    List<Place> places = Arrays.stream(PLACES).filter(one -> (place[id] & 1 << one.ordinal()) != 0).toList();
    return places.isEmpty() ? List.of(Place.UNKNOWN) : places;
  }

  private String wording(int id) {
    Node word = words.node(said[id]);
    return word.isLiteral() ? word.getLiteralLexicalForm() : word.toString();
  }
}
