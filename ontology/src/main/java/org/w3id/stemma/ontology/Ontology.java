package org.w3id.stemma.ontology;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;

/// The vocabulary as graphs, read from the class path.
///
/// Each call reads anew and gives the graph away: the caller may change it.
public final class Ontology {
  /// The files of shapes, one a target, in the order of their names.
  static final List<String> SHAPES =
      List.of(
          "Account",
          "Artifact",
          "Behavior",
          "Claim",
          "Clause",
          "Combination",
          "CompatibilityStatement",
          "Component",
          "ComponentType",
          "Conflict",
          "Criterion",
          "CrossReference",
          "Dataset",
          "Derivation",
          "HubTag",
          "Lack",
          "License",
          "LicenseChoice",
          "LicenseException",
          "LicenseFamily",
          "LicenseStatement",
          "Lineage",
          "Measure",
          "Model",
          "NonLicense",
          "OpenLicenseList",
          "OpennessEvaluation",
          "OpennessRule",
          "Organization",
          "Ownership",
          "PolicyDocument",
          "PurposeRule",
          "Read",
          "ReviewedLicense",
          "Rule",
          "Service",
          "Software",
          "Spelling",
          "Stewardship",
          "Term",
          "TermGroup",
          "Threshold",
          "Verdict");

  private Ontology() {}

  /// The classes, properties and individuals of `stm:`, with their names, definitions and examples.
  public static Graph graph() {
    return read(List.of("stemma.ttl"));
  }

  /// What other vocabularies call them; apart from [#graph], so that a reader may take one without the other.
  public static Graph alignments() {
    return read(List.of("alignments.ttl"));
  }

  /// The SHACL shapes that data must meet; each message says what the author of a loader should do.
  public static Graph shapes() {
    return read(SHAPES.stream().map(name -> "shapes/" + name + ".ttl").toList());
  }

  /// The first twelve hexadecimal digits of the SHA-256 over the vocabulary and its alignments.
  public static String version() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes("stemma.ttl"));
      digest.update(bytes("alignments.ttl"));
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static Graph read(List<String> files) {
    Graph graph = GraphFactory.createDefaultGraph();
    for (String file : files) {
      RDFParser.source(new ByteArrayInputStream(bytes(file)))
          .lang(Lang.TURTLE)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(graph);
    }
    return graph;
  }

  private static byte[] bytes(String file) {
    try (InputStream in = Ontology.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(
            "ontology/" + file + " is not on the class path: build the module ontology anew");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("ontology/" + file + " cannot be read", e);
    }
  }
}
