package org.w3id.stemma.columns.source;

import org.apache.jena.graph.Node;

/// Nodes that stand in no dictionary since they are computed, and their numbers.
public interface Names {
  /// Nobody names anything.
  Names NONE =
      new Names() {
        @Override
        public long number(Node node) {
          return -1;
        }

        @Override
        public Node node(long number) {
          throw new IllegalArgumentException("there is no name " + number);
        }
      };

  /// The number of a node, from 0 to below 2^61; -1 if it is none of these.
  long number(Node node);

  Node node(long number);
}
