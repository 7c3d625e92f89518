package org.w3id.stemma.columns.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A piece of a query, made of pieces; what makes a query smaller works on it.
///
/// @param least how many parts it needs to be whole
record Piece(Sort sort, String open, List<Piece> parts, String between, String close, int least) {
  /// A piece may stand in place of another of its sort.
  enum Sort {
    TERM,
    EXPRESSION,
    ELEMENT,
    GROUP,
    OTHER
  }

  static Piece leaf(Sort sort, String text) {
    return new Piece(sort, text, List.of(), "", "", 0);
  }

  static Piece other(String text) {
    return leaf(Sort.OTHER, text);
  }

  /// Needs all of its parts.
  static Piece all(Sort sort, String open, List<Piece> parts, String between, String close) {
    return new Piece(sort, open, parts, between, close, parts.size());
  }

  /// Needs some of its parts.
  static Piece some(Sort sort, String open, List<Piece> parts, String between, String close, int least) {
    return new Piece(sort, open, parts, between, close, least);
  }

  @Override
  public String toString() {
    return parts.isEmpty() && least == 0 && close.isEmpty()
        ? open
        : parts.stream().map(Piece::toString).collect(Collectors.joining(between, open, close));
  }

  /// All that is left when one piece is taken out, or gives its place to one that it holds; the greatest steps first.
  Stream<Piece> smaller() {
    return Stream.concat(
        Stream.concat(held().filter(piece -> piece.sort == sort), without()),
        Stream.iterate(0, i -> i < parts.size(), i -> i + 1).flatMap(i -> parts.get(i).smaller().map(part -> with(i, part))));
  }

  private Stream<Piece> held() {
    return parts.stream().flatMap(part -> Stream.concat(Stream.of(part), part.held()));
  }

  private Stream<Piece> without() {
    return parts.size() <= least ? Stream.of() : Stream.iterate(0, i -> i < parts.size(), i -> i + 1).map(this::without);
  }

  private Piece without(int part) {
    var left = new ArrayList<>(parts);
    left.remove(part);
    return new Piece(sort, open, List.copyOf(left), between, close, least);
  }

  private Piece with(int place, Piece part) {
    var changed = new ArrayList<>(parts);
    changed.set(place, part);
    return new Piece(sort, open, List.copyOf(changed), between, close, least);
  }
}
