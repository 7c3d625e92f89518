package org.w3id.stemma.bench.peers;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.reasoner.core.MonotoneCore;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.lineage.Lineage;

/// What all engines are given: the lineage of graph files and of the knowledge, or the facts written out of it.
final class Given {
  private Given() {}

  static Law law() {
    return Law.read(Knowledge.graph());
  }

  static Lineage lineage(List<Path> graphFiles) throws IOException {
    var builder = Lineage.builder();
    Knowledge.graph().find().forEach(builder::add);
    for (Path file : graphFiles) {
      try (var in = new ZstdInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
        RDFParser.source(in)
            .lang(Lang.NQUADS)
            .parse(
                new StreamRDFBase() {
                  @Override
                  public void quad(Quad quad) {
                    builder.add(quad.asTriple());
                  }
                });
      }
    }
    return builder.build();
  }

  static void write(MonotoneCore core, Path file) throws IOException {
    try (var out = new ObjectOutputStream(Files.newOutputStream(file))) {
      out.writeObject(core);
    }
  }

  static MonotoneCore read(Path file) throws IOException {
    try (var in = new ObjectInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      return (MonotoneCore) in.readObject();
    } catch (ClassNotFoundException e) {
      throw new IOException(file + " is of another version", e);
    }
  }
}
