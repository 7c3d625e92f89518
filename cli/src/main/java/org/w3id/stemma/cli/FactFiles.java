package org.w3id.stemma.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.stemma.server.why.PrivateFacts;

/// Files of RDF with facts that hold for one question only.
final class FactFiles {
  private FactFiles() {}

  /// All of them as one graph; empty if there are none.
  static Optional<Graph> read(List<Path> files) {
    if (files.isEmpty()) {
      return Optional.empty();
    }
    Graph all = GraphFactory.createDefaultGraph();
    for (Path file : files) {
      Lang lang = lang(file);
      GraphUtil.addInto(all, PrivateFacts.read(bytes(file), lang, file.toString()));
    }
    return Optional.of(all);
  }

  private static Lang lang(Path file) {
    Lang lang = RDFLanguages.filenameToLang(file.toString());
    if (lang == null || !(RDFLanguages.isTriples(lang) || RDFLanguages.isQuads(lang))) {
      throw new WrongInput(file + ": the end of the name tells what it is: .ttl, .nt, .jsonld, .rdf, .trig or .nq.");
    }
    return lang;
  }

  private static byte[] bytes(Path file) {
    if (Files.isDirectory(file)) {
      throw new WrongInput(file + " is a folder: give a file of RDF.");
    }
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new WrongInput("There is no file " + file + ".");
    } catch (IOException e) {
      throw new OutsideFailure(file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
