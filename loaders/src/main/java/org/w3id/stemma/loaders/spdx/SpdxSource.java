package org.w3id.stemma.loaders.spdx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.vocabulary.DCTerms;
import org.w3id.stemma.loaders.Finding;
import org.w3id.stemma.loaders.Report;
import org.w3id.stemma.loaders.Source;
import org.w3id.stemma.loaders.Tally;
import org.w3id.stemma.ontology.Graphs;
import org.w3id.stemma.ontology.Stm;

/// The SPDX License List: every license and exception with its text, in the order of their
/// identifiers.
///
/// It is the copy inside the SPDX Java library: nothing is fetched. The graph node itself gets the
/// version
/// (`stm:listVersion`) and the day of release (`dcterms:issued`). About 1.5 s and 30 MB of heap,
/// which the library
/// keeps for the life of the process.
public final class SpdxSource implements Source {
  /// The name of this source.
  public static final String NAME = "spdx";

  private final SpdxLibrary library = SpdxLibrary.open();

  /// Which library, and so which list, this build of Stemma carries; told without opening it.
  public static String edition() {
    try (InputStream in = SpdxSource.class.getResourceAsStream("edition.properties")) {
      if (in == null) {
        throw new IllegalStateException("edition.properties is missing from the jar of the loaders");
      }
      var properties = new Properties();
      properties.load(in);
      return properties.getProperty("library", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  /// The version of the list: `3.28.0`.
  @Override
  public String snapshot() {
    return library.version();
  }

  @Override
  public Node graph() {
    return Graphs.snapshot(name(), snapshot());
  }

  @Override
  public Report read(StreamRDF out, Consumer<Finding> findings) {
    var tally = new Tally(out, findings);
    var statements = new SpdxStatements(tally);
    tally.state(graph(), Stm.listVersion, NodeFactory.createLiteralString(snapshot()));
    tally.state(
        graph(),
        DCTerms.issued.asNode(),
        NodeFactory.createLiteralDT(library.released(), XSDDatatype.XSDdate));
    stateAll(library.licenseIds(), library::license, statements, tally);
    stateAll(library.exceptionIds(), library::exception, statements, tally);
    return tally.report();
  }

  private static void stateAll(
      List<String> ids, Function<String, Listed> entry, SpdxStatements statements, Tally tally) {
    for (String id : ids) {
      tally.record();
      statements.state(entry.apply(id));
    }
  }
}
