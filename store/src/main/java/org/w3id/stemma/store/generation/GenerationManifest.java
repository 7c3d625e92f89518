package org.w3id.stemma.store.generation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a generation is made of; written last, so that a folder with it is whole.
///
/// @param number later generations have greater numbers
/// @param built when the build began, as an instant
/// @param asOf the date for which its inferences hold, or empty
/// @param nextChange the first day on which they may no longer hold, because a dated change falls due, or empty
/// @param rules the hash of the rule table that they rest on, or empty
/// @param madeBy the version of Stemma that built it
/// @param madeFrom the number of the generation of which it is a changed copy, or empty if it was made of all graph files
/// @param store what keeps its triples
/// @param sources the graph files it came from
/// @param graphs what each named graph holds, inferred triples included
/// @param defaultGraph the named graphs whose union is the default graph
/// @param files every file but this manifest and its digest
public record GenerationManifest(
    int format,
    long number,
    String built,
    String asOf,
    String nextChange,
    String rules,
    String madeBy,
    @Nullable String madeFrom,
    @Nullable String store,
    List<Source> sources,
    List<Counted> graphs,
    @Nullable List<String> defaultGraph,
    List<Sealed> files) {
  /// From 2 on, what is concluded lies in arrays; from 3 on, a store is named, and which graphs the default graph is of.
  public static final int FORMAT = 3;

  /// The oldest that can be read.
  static final int OLDEST = 2;

  static boolean isReadable(int format) {
    return format >= OLDEST && format <= FORMAT;
  }

  /// A graph file, by its name and digest.
  public record Source(String file, String graph, String sha256) {}

  /// A named graph and how many triples it has.
  public record Counted(String graph, long triples) {}

  /// A file, its path from the generation's folder with `/`, its size in bytes and its digest.
  ///
  /// @param length what the file is filled up to with zeros where a database opens it
  public record Sealed(String path, long bytes, long length, String sha256) {
    public boolean isTrimmed() {
      return bytes < length;
    }
  }

  public GenerationManifest {
    madeFrom = madeFrom == null ? "" : madeFrom;
    defaultGraph = defaultGraph == null ? List.of() : List.copyOf(defaultGraph);
    sources = List.copyOf(sources);
    graphs = List.copyOf(graphs);
    files = List.copyOf(files);
  }

  /// Generations of format 2 name none.
  @Override
  public String store() {
    return store == null ? StoreKind.TDB2.toString() : store;
  }

  @Override
  public List<String> defaultGraph() {
    return defaultGraph == null ? List.of() : defaultGraph;
  }
}
