package org.w3id.stemma.columns.path;

import java.util.HashSet;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_ReverseLink;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;
import org.jspecify.annotations.Nullable;

/// Reads ARQ's paths as ways.
final class Ways {
  private Ways() {}

  /// Null if it is made of anything that is no way here.
  static @Nullable Way of(Path path) {
    return switch (path) {
      case P_Link link -> new Way.Along(link.getNode());
      case P_ReverseLink link -> new Way.Back(new Way.Along(link.getNode()));
      case P_Inverse inverse -> back(of(inverse.getSubPath()));
      case P_Alt either -> oneOf(of(either.getLeft()), of(either.getRight()));
      case P_Seq both -> then(of(both.getLeft()), of(both.getRight()));
      case P_NegPropSet but -> allBut(but.getFwdNodes(), but.getBwdNodes());
      case P_OneOrMore1 plus -> often(of(plus.getSubPath()), Way.Often.Times.ONE_OR_MORE);
      case P_ZeroOrMore1 star -> often(of(star.getSubPath()), Way.Often.Times.NONE_OR_MORE);
      case P_ZeroOrOne maybe -> often(of(maybe.getSubPath()), Way.Often.Times.NONE_OR_ONE);
      default -> null;
    };
  }

  private static @Nullable Way back(@Nullable Way way) {
    return way == null ? null : new Way.Back(way);
  }

  private static @Nullable Way oneOf(@Nullable Way one, @Nullable Way other) {
    return one == null || other == null ? null : new Way.OneOf(one, other);
  }

  private static @Nullable Way then(@Nullable Way one, @Nullable Way other) {
    return one == null || other == null ? null : new Way.Then(one, other);
  }

  private static @Nullable Way often(@Nullable Way way, Way.Often.Times times) {
    return way == null ? null : new Way.Often(way, times);
  }

  private static Way allBut(List<Node> forward, List<Node> backward) {
    Way along = new Way.AllBut(new HashSet<>(forward), true);
    Way back = new Way.AllBut(new HashSet<>(backward), false);
    if (backward.isEmpty()) {
      return along;
    }
    return forward.isEmpty() ? back : new Way.OneOf(along, back);
  }
}
