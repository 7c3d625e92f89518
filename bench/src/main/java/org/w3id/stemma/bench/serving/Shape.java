package org.w3id.stemma.bench.serving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;

/// A question in a file.
///
/// @param text what every server gets, byte by byte
/// @param query the same, parsed
record Shape(String name, String text, Query query) {
  static Shape of(String name, String text) {
    return new Shape(name, text, QueryFactory.create(text));
  }

  /// Those of a folder, by the names of their files.
  static List<Shape> in(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(".rq")).sorted().toList();
    }
    var shapes = new ArrayList<Shape>();
    for (Path file : files) {
      String name = file.getFileName().toString().replaceAll("^[0-9]+-|\\.rq$", "").replace('-', ' ');
      shapes.add(of(name, Files.readString(file)));
    }
    return List.copyOf(shapes);
  }

  /// In which every server can answer it.
  String mediaType() {
    return query.isConstructType() ? "application/n-triples" : "application/sparql-results+json";
  }
}
