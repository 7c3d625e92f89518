package org.w3id.stemma.bench.hub;

import java.util.List;

/// A real model at which many families begin, so that the made-up Hub meets what is known of the real one.
///
/// @param formerId an id by which it was known before; empty if it always had this one
/// @param made     the day on which its repository was made
/// @param license  the Hub's key; empty if it declares none
/// @param licenseName what stands in `license_name` beside the key `other`
/// @param gate     `false`, `auto` or `manual`
/// @param relation what most of its children are to it
/// @param children at full size
record NamedRoot(
    String id, String formerId, String made, String license, String licenseName, String gate, Domain domain,
    String relation, int children) {

  private static final int COLUMNS = 9;

  static List<NamedRoot> all() {
    return Table.read("roots.tsv", COLUMNS).stream().map(NamedRoot::of).toList();
  }

  private static NamedRoot of(List<String> cells) {
    return new NamedRoot(
        cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5),
        Domain.valueOf(cells.get(6)), cells.get(7), Integer.parseInt(cells.get(8)));
  }
}
