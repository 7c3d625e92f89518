package org.w3id.stemma.columns.differential;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;

/// A data set: its default graph is its own and, each triple once, those of `inDefault`.
///
/// @param quads each once, in any order; the default graph is `Quad.defaultGraphIRI`
record Data(List<Quad> quads, Set<Node> inDefault) {
  Data {
    quads = List.copyOf(quads);
    inDefault = Set.copyOf(inDefault);
  }

  static Data of(Vocabulary words, Dice dice) {
    var quads = new LinkedHashSet<Quad>();
    int size = dice.percent(5) ? 0 : dice.between(1, dice.any(10, 30, 60));
    for (int i = 0; i < size; i++) {
      Node subject = dice.any(words.resources());
      Node property = dice.any(words.properties());
      Node object = dice.percent(5) ? subject : words.object(dice);
      do {
        quads.add(new Quad(graph(words, dice), subject, property, object));
      } while (dice.percent(25));
    }
    return new Data(new ArrayList<>(quads), Set.copyOf(dice.some(words.graphs(), 1)));
  }

  private static Node graph(Vocabulary words, Dice dice) {
    return dice.percent(50) ? Quad.defaultGraphIRI : dice.any(words.graphs());
  }

  Data with(List<Quad> others) {
    return new Data(others, inDefault);
  }

  /// As N-Quads, one line a quad, behind a line that tells the default graph.
  @Override
  public String toString() {
    var text = new StringWriter();
    text.append("# default graph: its own and ").append(inDefault.stream().map(NodeFmtLib::strNT).collect(Collectors.joining(" "))).append('\n');
    for (Quad quad : quads) {
      text.append(NodeFmtLib.strNodesNT(quad.getSubject(), quad.getPredicate(), quad.getObject()));
      if (!quad.isDefaultGraph()) {
        text.append(' ').append(NodeFmtLib.strNT(quad.getGraph()));
      }
      text.append(" .\n");
    }
    return text.toString();
  }
}
