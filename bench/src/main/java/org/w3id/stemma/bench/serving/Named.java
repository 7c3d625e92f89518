package org.w3id.stemma.bench.serving;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;

/// What a query names: its properties, and whether that is all it speaks of.
///
/// @param isForAll that it names neither graphs nor properties of Jena alone, and leaves no property open
record Named(Set<Node> properties, boolean isForAll) {
  private static final String OF_JENA = "http://jena.apache.org/";

  Named {
    properties = Set.copyOf(properties);
  }

  static Named of(Query query) {
    var found = new Collector();
    Walker.walk(Algebra.compile(query), found);
    boolean isOfJena = found.properties.stream().anyMatch(property -> property.getURI().startsWith(OF_JENA));
    return new Named(found.properties, !found.isElsewhere && !isOfJena && !query.hasDatasetDescription());
  }

  private static final class Collector extends OpVisitorBase {
    private final Set<Node> properties = new LinkedHashSet<>();
    private boolean isElsewhere;

    @Override
    public void visit(OpBGP pattern) {
      pattern.getPattern().forEach(triple -> add(triple.getPredicate()));
    }

    @Override
    public void visit(OpPath path) {
      add(path.getTriplePath().getPath());
    }

    @Override
    public void visit(OpGraph graph) {
      isElsewhere = true;
    }

    private void add(Node property) {
      if (property.isURI()) {
        properties.add(property);
      } else {
        isElsewhere = true;
      }
    }

    private void add(Path path) {
      switch (path) {
        case P_Path0 one -> add(one.getNode());
        case P_Path1 of -> add(of.getSubPath());
        case P_Path2 of -> {
          add(of.getLeft());
          add(of.getRight());
        }
        case P_NegPropSet _ -> isElsewhere = true;
        default -> throw new IllegalArgumentException("A path of another kind: " + path);
      }
    }
  }
}
