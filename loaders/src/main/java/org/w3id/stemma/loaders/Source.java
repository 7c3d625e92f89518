package org.w3id.stemma.loaders;

import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;

/// One source at one moment: it can be read any number of times and says the same each time.
public interface Source {
  /// The stable, short name of the kind of source, as it stands in [#graph]: `spdx`, `hub`.
  String name();

  /// Which state of the source this is: a list version or a date, never the time of loading.
  ///
  /// @throws BrokenSource if the source has to be looked into for it and cannot be read
  String snapshot();

  /// The named graph that the facts belong to.
  Node graph();

  /// Reads all of it: the same triples in the same order each time.
  ///
  /// A bad record is set aside and told; it never ends the reading. Memory does not grow with the
  /// size of the
  /// source beyond what an implementation says.
  ///
  /// @param out gets triples only; the caller starts and finishes it
  /// @param findings gets each fault as it is met, in the order of the source
  /// @throws BrokenSource if the source itself cannot be read to its end; what `out` got is then to
  /// be thrown away
  Report read(StreamRDF out, Consumer<Finding> findings);
}
