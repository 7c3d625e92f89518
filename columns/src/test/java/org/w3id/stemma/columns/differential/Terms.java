package org.w3id.stemma.columns.differential;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.w3id.stemma.columns.differential.Piece.Sort;

/// Variables and constants of one query.
final class Terms {
  private static final List<String> VARIABLES = List.of("?a", "?b", "?c", "?d", "?e");

  private final Data data;
  private final Vocabulary words;
  private final Dice dice;
  private final Map<Node, String> places = new HashMap<>();
  private List<Quad> near;
  private int fresh;

  Terms(Data data, Vocabulary words, Dice dice) {
    this.data = data;
    this.words = words;
    this.dice = dice;
    this.near = quads(Quad.defaultGraphIRI::equals);
  }

  private List<Quad> quads(Predicate<Node> graph) {
    List<Quad> quads = data.quads().stream().filter(quad -> graph.test(quad.getGraph())).toList();
    return quads.isEmpty() ? data.quads() : quads;
  }

  /// What is made for the inside of a graph.
  <T> T within(String graph, Supplier<T> maker) {
    List<Quad> outside = near;
    near = quads(name -> graph.startsWith("?") ? !Quad.isDefaultGraph(name) : graph.equals(written(name)));
    T made = maker.get();
    near = outside;
    return made;
  }

  /// A triple of the data with variables in place of some of its terms, for a term mostly the same one, so that several
  /// of them have something in common; or any subject, property and object.
  List<Piece> triple() {
    if (near.isEmpty() || dice.percent(15)) {
      return List.of(subject(), property(), object());
    }
    Quad quad = dice.any(near);
    return List.of(place(quad.getSubject(), 80), place(quad.getPredicate(), 12), place(quad.getObject(), 75));
  }

  private Piece place(Node term, int chance) {
    return term.isBlank() || dice.percent(chance) ? leaf(variable(term)) : leaf(written(term));
  }

  private String variable(Node term) {
    return dice.percent(8) ? variable() : places.computeIfAbsent(term, next -> VARIABLES.get(places.size() % VARIABLES.size()));
  }

  /// One of a few, the first ones more often.
  String variable() {
    return VARIABLES.get(Math.min(dice.below(VARIABLES.size()), dice.below(VARIABLES.size())));
  }

  /// Mostly one that is nowhere else.
  String assigned(String prefix) {
    return dice.percent(92) ? fresh(prefix) : variable();
  }

  String fresh(String prefix) {
    return "?" + prefix + fresh++;
  }

  /// One that has been assigned, perhaps in another group, or any.
  String assignedOrVariable() {
    return fresh > 0 && dice.percent(30) ? "?x" + dice.below(fresh) : variable();
  }

  String graph() {
    return dice.weighed(
        Dice.weight(45, () -> dice.any("?g", "?g", variable())),
        Dice.weight(45, () -> name(words.graphs())),
        Dice.weight(4, () -> "<urn:nobody>"),
        Dice.weight(3, () -> "<urn:x-arq:UnionGraph>"),
        Dice.weight(3, () -> "<urn:x-arq:DefaultGraph>"));
  }

  Piece subject() {
    return dice.percent(72) ? leaf(variable()) : leaf(dice.percent(5) ? "[]" : dice.percent(4) ? constant() : name(words.resources()));
  }

  Piece property() {
    return leaf(dice.percent(12) ? variable() : name(words.properties()));
  }

  Piece object() {
    return leaf(dice.percent(60) ? variable() : dice.percent(4) ? "[]" : constant());
  }

  /// A term of the data set, or one that it does not have.
  String constant() {
    return dice.weighed(
        Dice.weight(30, () -> name(words.resources())),
        Dice.weight(60, () -> written(dice.any(words.literals()))),
        Dice.weight(5, () -> written(dice.any(Pool.STRANGERS))),
        Dice.weight(5, () -> literal()));
  }

  String literal() {
    return written(dice.percent(50) ? dice.any(words.literals()) : dice.any(Pool.LITERALS));
  }

  /// The name of one of them.
  String name(List<Node> nodes) {
    List<Node> named = nodes.stream().filter(Node::isURI).toList();
    return named.isEmpty() ? "<urn:a>" : written(dice.any(named));
  }

  private static Piece leaf(String text) {
    return Piece.leaf(Sort.TERM, text);
  }

  /// As a query says it. A blank node can only be meant by its label, which ARQ alone understands.
  static String written(Node node) {
    return node.isBlank() ? "<_:" + node.getBlankNodeLabel() + ">" : holdsBlank(node) ? "<<( <urn:a> <urn:p> <urn:b> )>>" : NodeFmtLib.strNT(node);
  }

  private static boolean holdsBlank(Node node) {
    return node.isTripleTerm() && (node.getTriple().getSubject().isBlank() || node.getTriple().getObject().isBlank());
  }
}
