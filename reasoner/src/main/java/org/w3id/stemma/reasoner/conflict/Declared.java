package org.w3id.stemma.reasoner.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.lineage.Declaration;

/// What an artifact declares, as the ways in which it may be taken: one license of each offer.
///
/// @param ways each the licenses that apply together; empty where nothing is declared or there are too many ways
/// @param unknown IRIs of declared licenses that the law does not know, sorted; no way holds them
record Declared(boolean isEmpty, List<List<License>> ways, List<String> unknown) {
  private static final int MOST_WAYS = 16;

  static Declared of(Law law, Declaration declaration) {
    List<List<License>> ways = new ArrayList<>(List.of(List.of()));
    for (List<Node> offer : declaration.offers()) {
      List<License> known = offer.stream().flatMap(node -> law.license(node).stream()).toList();
      if (known.size() == offer.size() || !known.isEmpty()) {
        ways = times(ways, known);
      }
    }
    List<String> unknown =
        declaration.licenses().stream().filter(node -> law.license(node).isEmpty()).map(Node::toString).toList();
    boolean tooMany = ways.size() > MOST_WAYS;
    return new Declared(
        declaration.isEmpty(),
        declaration.isEmpty() || tooMany ? List.of() : List.copyOf(ways),
        List.copyOf(new TreeSet<>(unknown)));
  }

  private static List<List<License>> times(List<List<License>> ways, List<License> offer) {
    var more = new ArrayList<List<License>>();
    for (List<License> way : ways) {
      for (License license : offer) {
        if (more.size() <= MOST_WAYS) {
          more.add(Stream.concat(way.stream(), Stream.of(license)).toList());
        }
      }
    }
    return more;
  }

  /// The facts for want of which nothing can be said of all ways.
  List<String> missing() {
    if (!isEmpty && ways.isEmpty()) {
      return List.of("which of very many licenses is chosen");
    }
    return unknown.stream().map(iri -> "what the license " + iri + " says").toList();
  }

  /// The licenses of a way, as a sentence names them.
  static String name(List<License> way) {
    return way.stream().map(License::licenseId).sorted().collect(Collectors.joining(" and "));
  }
}
