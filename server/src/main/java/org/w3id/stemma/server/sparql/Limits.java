package org.w3id.stemma.server.sparql;

import java.time.Duration;

/// What one query may use.
///
/// @param timeout from its admission to the last byte of its answer
/// @param bytes of its text in UTF-8, after decoding and inflating
/// @param depth of nested brackets
/// @param operators `|` `/` `+` `*` `&&` `UNION` `OPTIONAL` …: what the parser and the engine recurse on
/// @param characters of a string that the query makes, by `CONCAT` or `REPLACE`
/// @param concatenated characters that all `GROUP_CONCAT` of the query together may gather
/// @param digits of a product
/// @param graph triples of a graph that has to be gathered before it can be written (RDF/XML, JSON-LD)
public record Limits(
    Duration timeout,
    int bytes,
    int depth,
    int operators,
    int characters,
    long concatenated,
    int digits,
    int graph) {
  /// 30 s, 64 KB, 64 levels: room for any question, none for a flood.
  public static Limits standard() {
    return new Limits(Duration.ofSeconds(30), 64 * 1024, 64, 2_000, 1_000_000, 16_000_000, 2_000, 200_000);
  }

  public Limits withTimeout(Duration other) {
    return new Limits(other, bytes, depth, operators, characters, concatenated, digits, graph);
  }
}
