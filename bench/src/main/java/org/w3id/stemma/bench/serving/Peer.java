package org.w3id.stemma.bench.serving;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A store with a server before it, as it is compared. Its folder is its own; one runs at a time.
interface Peer {
  /// By which it is asked for and shown: one word.
  String name();

  /// What exactly it is.
  String words();

  /// Why it cannot hold so many quads; empty if it can.
  default Optional<String> tooMany(long quads) {
    return Optional.empty();
  }

  /// Makes its store of N-Quads, in an empty folder; an exception says why it cannot.
  Loaded load(Path quads, Path store) throws IOException;

  /// Starts to serve what was loaded; returns when connections are taken.
  Program serve(Path store, int port) throws IOException;

  /// Where it is asked, with what makes the default graph hold each triple of the Hub once, ready for one more parameter:
  /// it ends in `?` or `&`.
  String path();

  /// What it took to load.
  ///
  /// @param peak resident memory of its process at most, mapped files included, MB
  /// @param disk of the folder, MB; 0 if nothing is kept there
  record Loaded(double seconds, long peak, long disk) {}

  /// All of them, those of Stemma and the one it is held to first; Stemma itself where the system property `stemma.home`
  /// names a home of the same content.
  static List<Peer> all() {
    Stream<Peer> stemma = Stream.ofNullable(System.getProperty("stemma.home")).map(home -> new StemmaPeer(Path.of(home)));
    Stream<Peer> stores = Stream.of(new ColumnsPeer(), new Tdb2Peer(), new Rdf4jPeer(), new VirtuosoPeer(), new OxigraphPeer());
    return Stream.concat(stemma, stores).toList();
  }
}
