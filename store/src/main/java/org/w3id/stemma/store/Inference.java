package org.w3id.stemma.store;

import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;

/// What follows from the facts: fed with every fact of the default graph, then asked once what it concludes.
public interface Inference {
  /// Takes the facts, as quads, in no particular order; `start` and `finish` are called once each.
  StreamRDF facts();

  /// Tells what follows. Called once, after the last fact.
  void conclude(Conclusions out);

  /// The hash of the rule table that the conclusions rest on; empty where there is none.
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
      public void conclude(Conclusions out) {}
    };
  }
}
