package org.w3id.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.stemma.ontology.Graphs;
import org.w3id.stemma.store.build.Builds;
import org.w3id.stemma.store.build.Inference;
import org.w3id.stemma.store.build.Progress;
import org.w3id.stemma.store.generation.StoreKind;
import org.w3id.stemma.store.home.GraphFileWriter;
import org.w3id.stemma.store.home.Home;
import org.w3id.stemma.store.home.Origin;
import org.w3id.stemma.store.home.Outcome;
import org.w3id.stemma.store.home.Placement;

/// `stemma query --explain`.
class ExplainTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"COLUMNS, pattern", "TDB2, (bgp"})
  void itTellsHowAQueryIsExecutedByWhateverKeepsTheTriples(StoreKind store, String told) throws IOException {
    Path path = folder.resolve("home");
    Home home = Home.open(path);
    try (var lock = home.lockWriter("test")) {
      var origin = new Origin("hub", "2026-09-25", Graphs.snapshot("hub", "2026-09-25"), Placement.DEFAULT);
      try (var writer = GraphFileWriter.open(lock, origin)) {
        writer.commit(new Outcome(0, 0, new TreeMap<>(), ""));
      }
      Builds.build(lock, store, Inference.none(), Progress.silent());
    }
    Path query = Files.writeString(folder.resolve("all.rq"), "SELECT * WHERE { ?s ?p ?o }");
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int code = Main.commandLine(out, err).execute("query", query.toString(), "--explain", "--home", path.toString());
    assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains(told, "?s ?p ?o");
  }
}
