package org.w3id.stemma.columns.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.sse.SSE;
import org.w3id.stemma.columns.operator.Part;
import org.w3id.stemma.columns.path.WaySource;
import org.w3id.stemma.columns.source.Ref;
import org.w3id.stemma.columns.source.Source;
import org.w3id.stemma.columns.value.Expressions;

/// Collects the parts of a pattern: basic graph patterns, paths, conditions on them, in one graph or several.
/// All that is joined freely, in any order.
final class Patterns {
  /// A condition, and where it stands.
  record Placed(Expr expression, Scope scope) {}

  private final List<Part> parts = new ArrayList<>();
  private final List<Placed> conditions = new ArrayList<>();
  private boolean isOpen;

  List<Part> parts() {
    return parts;
  }

  List<Placed> conditions() {
    return conditions;
  }

  /// False if an operation, or what is within it, is no such pattern; then it is not to be used.
  boolean add(Op op, Scope scope) {
    return switch (op) {
      case OpBGP bgp -> addAll(bgp.getPattern().getList(), scope);
      case OpTriple triple -> addAll(List.of(triple.getTriple()), scope);
      case OpPath path -> add(path.getTriplePath(), scope);
      case OpSequence sequence -> sequence.getElements().stream().allMatch(element -> add(element, scope));
      case OpFilter filter -> add(filter, scope);
      case OpGraph graph -> add(graph, scope);
      default -> false;
    };
  }

  /// A condition may mention, in a pattern of its own, what only others bind: it must not see their values, so it is not
  /// joined with them.
  private boolean add(OpFilter filter, Scope scope) {
    Set<Var> own = OpVars.visibleVars(filter.getSubOp());
    isOpen |= filter.getExprs().getList().stream().anyMatch(expression -> !own.containsAll(Expressions.variables(expression)));
    filter.getExprs().forEach(expression -> conditions.add(new Placed(expression, scope)));
    return add(filter.getSubOp(), scope);
  }

  /// Whether a condition mentions variables that its own pattern does not bind.
  boolean isOpen() {
    return isOpen;
  }

  private boolean add(OpGraph graph, Scope scope) {
    Node name = graph.getNode();
    Scope in = name.isURI() && !Quad.isDefaultGraph(name) ? scope.in(name) : null;
    return in != null && add(graph.getSubOp(), in);
  }

  private boolean addAll(List<Triple> triples, Scope scope) {
    for (Triple triple : triples) {
      if (isOpen(triple.getSubject()) || isOpen(triple.getObject())) {
        return false;
      }
      Node property = triple.getPredicate();
      long ref = ref(property, scope);
      Source source = property.isVariable() ? scope.triples().any() : scope.triples().of(property, ref);
      parts.add(part(triple.getSubject(), property, triple.getObject(), source, text(triple), scope));
    }
    return true;
  }

  /// Whether there are variables within a quoted triple: that is more than a ref.
  private static boolean isOpen(Node node) {
    return node.isTripleTerm() && !node.isConcrete();
  }

  private boolean add(TriplePath path, Scope scope) {
    if (path.isTriple()) {
      return addAll(List.of(path.asTriple()), scope);
    }
    Source source = isOpen(path.getSubject()) || isOpen(path.getObject()) ? null : WaySource.of(path.getPath(), scope.triples(), scope.run().terms());
    if (source == null) {
      return false;
    }
    String text = SSE.str(path.getSubject()) + " " + path.getPath() + " " + SSE.str(path.getObject());
    parts.add(part(path.getSubject(), Node.ANY, path.getObject(), source, text, scope));
    return true;
  }

  private static Part part(Node s, Node p, Node o, Source source, String text, Scope scope) {
    return new Part(register(s, scope), ref(s, scope), register(p, scope), ref(p, scope), register(o, scope), ref(o, scope), source, text);
  }

  private static int register(Node node, Scope scope) {
    return Var.isVar(node) ? scope.registers().of(Var.alloc(node)) : -1;
  }

  private static long ref(Node node, Scope scope) {
    return node.isConcrete() ? scope.run().terms().ref(node) : Ref.NONE;
  }

  private static String text(Triple triple) {
    return SSE.str(triple.getSubject()) + " " + SSE.str(triple.getPredicate()) + " " + SSE.str(triple.getObject());
  }
}
