package org.w3id.stemma.bench.serving;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.w3id.stemma.queries.Catalogue;
import org.w3id.stemma.queries.NamedQuery;
import org.w3id.stemma.store.generation.Generations;
import org.w3id.stemma.store.home.Home;
import org.w3id.stemma.store.serving.OpenGeneration;

/// `CatalogueMain HOME FILE.nq FOLDER`: writes into a folder the questions of the catalogue that every store can be asked,
/// with their example values; and into a file each triple of the home's default graph, stored or concluded, whose property
/// one of them names. Says which questions are left out: those of named graphs, of words, and of any property.
public final class CatalogueMain {
  private CatalogueMain() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[2]));
    Set<Node> properties = new LinkedHashSet<>();
    for (NamedQuery question : Catalogue.load().all()) {
      Named named = Named.of(question.example());
      if (named.isForAll()) {
        Files.writeString(folder.resolve(question.name() + ".rq"), question.text(question.examples()));
        properties.addAll(named.properties());
      } else {
        System.out.println("left out: " + question.name());
      }
    }
    Home home = Home.read(Path.of(arguments[0]));
    try (var open = OpenGeneration.open(home, Generations.of(home).current().orElseThrow());
        var file = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[1])), 1 << 20)) {
      StreamRDF out = StreamRDFWriter.getWriterStream(file, Lang.NQUADS);
      out.start();
      Txn.executeRead(open.dataset(), () -> write(open.dataset().getDefaultGraph(), properties, out));
      out.finish();
    }
  }

  private static void write(Graph graph, Set<Node> properties, StreamRDF out) {
    Node snapshot = NodeFactory.createURI(Hub.SNAPSHOT);
    for (Node property : properties) {
      graph.find(Node.ANY, property, Node.ANY).forEachRemaining(triple -> out.quad(Quad.create(snapshot, triple)));
    }
  }
}
