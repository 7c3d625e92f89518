package org.w3id.stemma.store.quads;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/// The stored quads of a generation while it is made: first they are added, then indexed, then asked. Used by one thread.
///
/// What is left when it is closed before it was indexed is worth nothing.
public interface Draft extends AutoCloseable {
  /// @param beside whether its graph stands beside the default graph
  void add(Quad quad, boolean beside);

  /// Indexes what was added. Nothing can be added after that.
  ///
  /// @param others tells nodes that are in no quad, and must have ids nevertheless
  void index(Consumer<Consumer<Node>> others) throws IOException;

  /// Lets somebody read the ids; once.
  void number(Consumer<Numbered> reader);

  /// Takes strings.
  interface Strings {
    void accept(Node string);
  }

  /// Tells every string, plain or in a language, that is an object, once; perhaps other literals. For any thread, while
  /// another one asks the rest.
  void strings(Strings out);

  /// What each graph holds.
  ///
  /// @param current the graphs of the default graph
  record Counted(Map<Node, Census.OfGraph> current, Map<Node, Census.OfGraph> beside) {
    public Map<Node, Census.OfGraph> all() {
      var all = new LinkedHashMap<>(current);
      all.putAll(beside);
      return all;
    }
  }

  /// Counts, and looks whether every index has what was added.
  ///
  /// @throws org.w3id.stemma.store.StoreException if one has not
  Counted count();

  /// Puts the description of the data set beside the rest.
  void describe(Census census) throws IOException;

  @Override
  void close() throws IOException;
}
