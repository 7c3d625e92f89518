package org.w3id.stemma.bench.reading;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.system.Txn;
import org.w3id.stemma.store.generation.Generations;
import org.w3id.stemma.store.home.Home;
import org.w3id.stemma.store.serving.OpenGeneration;

/// `WriteOutMain HOME FILE.nt`: writes every triple of the default graph whose property the questions ask for, those that
/// are served from arrays too.
public final class WriteOutMain {
  private WriteOutMain() {}

  public static void main(String[] arguments) throws IOException {
    Home home = Home.read(Path.of(arguments[0]));
    try (var open = OpenGeneration.open(home, Generations.of(home).current().orElseThrow());
        var file = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[1])), 1 << 20)) {
      StreamRDF out = StreamRDFWriter.getWriterStream(file, Lang.NTRIPLES);
      out.start();
      Txn.executeRead(open.dataset(), () -> write(open.dataset().getDefaultGraph(), out));
      out.finish();
    }
  }

  private static void write(Graph graph, StreamRDF out) {
    for (Node property : Question.properties()) {
      graph.find(Node.ANY, property, Node.ANY).forEachRemaining(out::triple);
    }
  }
}
