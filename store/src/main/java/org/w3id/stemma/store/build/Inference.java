package org.w3id.stemma.store.build;

import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;

/// What follows from the facts: fed with every fact of the default graph, then asked once what it concludes.
public interface Inference {
  /// Takes the facts, as quads, in no particular order; `start` and `finish` are called once each.
  StreamRDF facts();

  /// Whether anything may follow from facts with this property: others are kept from it.
  default boolean reads(Node property) {
    return true;
  }

  /// Tells what follows from the facts. Called once, after the last fact.
  void conclude(Conclusions out);

  /// Tells which triples of the readings' graphs follow from the rules alone, whatever the facts are, each with its
  /// graph. May be called more than once, or never.
  default void concludeFromRules(BiConsumer<Node, Triple> out) {}

  /// What the rules are, by a hash or a version: where it is equal, [#concludeFromRules] tells the same. Empty where there
  /// are none.
  default String rules() {
    return "";
  }

  /// The date for which the conclusions hold, as `2026-11-22`; empty where they do not depend on one.
  default String asOf() {
    return "";
  }

  /// The next day on which other conclusions would follow from the same facts, as `2027-01-10`; empty where no such
  /// day is known. To be asked after [#conclude].
  default String nextChange() {
    return "";
  }

  /// Concludes nothing.
  static Inference none() {
    return new Inference() {
      @Override
      public StreamRDF facts() {
        return StreamRDFLib.sinkNull();
      }

      @Override
      public boolean reads(Node property) {
        return false;
      }

      @Override
      public void conclude(Conclusions out) {}
    };
  }
}
