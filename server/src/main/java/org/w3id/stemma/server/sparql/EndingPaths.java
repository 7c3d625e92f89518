package org.w3id.stemma.server.sparql;

import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.jspecify.annotations.Nullable;

/// Makes property paths end at the time-out.
///
/// ARQ's path engine walks a whole closure without looking at the clock. But at every step over a named property it
/// asks the registry of property functions: [Steps] is that registry, and looks at the clock first. A
/// step over a negated property set has no name to ask about, so inside a path it gets an alternative that has one.
final class EndingPaths {
  private static final Path NOWHERE = new P_Link(NodeFactory.createURI("urn:x-stemma:no-such-property"));

  private EndingPaths() {}

  static Path of(Path path) {
    return switch (path) {
      case P_ZeroOrMore1 star -> new P_ZeroOrMore1(inside(star.getSubPath()));
      case P_OneOrMore1 plus -> new P_OneOrMore1(inside(plus.getSubPath()));
      case P_ZeroOrOne maybe -> new P_ZeroOrOne(of(maybe.getSubPath()));
      case P_Inverse inverse -> new P_Inverse(of(inverse.getSubPath()));
      case P_Seq seq -> new P_Seq(of(seq.getLeft()), of(seq.getRight()));
      case P_Alt alt -> new P_Alt(of(alt.getLeft()), of(alt.getRight()));
      default -> path;
    };
  }

  private static Path inside(Path path) {
    return switch (path) {
      case P_NegPropSet negated -> new P_Alt(negated, NOWHERE);
      case P_ZeroOrMore1 star -> new P_ZeroOrMore1(inside(star.getSubPath()));
      case P_OneOrMore1 plus -> new P_OneOrMore1(inside(plus.getSubPath()));
      case P_ZeroOrOne maybe -> new P_ZeroOrOne(inside(maybe.getSubPath()));
      case P_Inverse inverse -> new P_Inverse(inside(inverse.getSubPath()));
      case P_Seq seq -> new P_Seq(inside(seq.getLeft()), inside(seq.getRight()));
      case P_Alt alt -> new P_Alt(inside(alt.getLeft()), inside(alt.getRight()));
      default -> path;
    };
  }

  /// A registry of few property functions that ends the query when its time is over.
  static final class Steps extends PropertyFunctionRegistry {
    private final Budget budget;
    private final Map<String, PropertyFunctionFactory> functions;

    Steps(Budget budget, Map<String, PropertyFunctionFactory> functions) {
      this.budget = budget;
      this.functions = Map.copyOf(functions);
    }

    @Override
    public @Nullable PropertyFunctionFactory get(String property) {
      if (budget.isSpent()) {
        throw new QueryCancelledException();
      }
      return functions.get(property);
    }

    @Override
    public boolean manages(String property) {
      return functions.containsKey(property);
    }
  }
}
