package org.w3id.stemma.columns.source;

import org.apache.jena.graph.Node;

/// What one graph, or a union of several, holds. For many threads.
public interface Triples {
  /// Nothing.
  Triples NONE =
      new Triples() {
        @Override
        public Source of(Node property, long ref) {
          return Source.NOTHING;
        }

        @Override
        public Source any() {
          return Source.NOTHING;
        }
      };

  /// Those of one property.
  ///
  /// @param ref its ref
  Source of(Node property, long ref);

  /// Those of any property; cursors tell which.
  Source any();
}
