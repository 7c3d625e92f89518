package org.w3id.stemma.store.quads;

import java.io.IOException;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/// The stored quads of a generation that is made from those of the last one. First [#start]; then graphs and quads are
/// taken out, others added, and all is indexed and asked as in any draft.
public interface Revision extends Draft {
  /// Waits until the last generation is here, or known to be whole.
  ///
  /// @throws org.w3id.stemma.store.generation.Copy.Damaged if it is not what its manifest says
  void start() throws IOException;

  void remove(Node graph, boolean beside);

  void remove(Quad quad, boolean beside);

  /// Adds what follows from facts to the graph of a reading, which has more than that.
  void conclude(Quad quad, boolean beside);

  /// As [Draft#count()], of some graphs only.
  Counted count(Set<Node> graphs);
}
