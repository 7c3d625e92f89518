package org.w3id.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.ontology.Stm;

/// The README tells the truth.
class ReadmeTest {
  private static final Pattern QUERY_AND_ANSWER = Pattern.compile("```sparql\\n(.*?)```\\n```\\n(.*?)```", Pattern.DOTALL);

  @Test
  void itsQueryGivesItsAnswer(@TempDir Path folder) throws IOException {
    var parts = QUERY_AND_ANSWER.matcher(Files.readString(Path.of("../README.md")));
    assertThat(parts.find()).isTrue();
    Path query = Files.writeString(folder.resolve("readme.rq"), parts.group(1));
    var out = new ByteArrayOutputStream();

    int build = Main.commandLine(out, System.err).execute("build", "--home", folder.resolve("home").toString());
    out.reset();
    int ask = Main.commandLine(out, System.err).execute("query", query.toString(), "--home", folder.resolve("home").toString());

    assertThat(build).isZero();
    assertThat(ask).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines(parts.group(2));
  }

  @Test
  void itCountsLicensesAndClausesTruly() throws IOException {
    Graph knowledge = Knowledge.graph();
    long licenses =
        knowledge.stream(Node.ANY, RDF.type.asNode(), Stm.License)
            .filter(license -> knowledge.contains(license.getSubject(), Stm.clause, Node.ANY))
            .count();
    long clauses = knowledge.stream(Node.ANY, RDF.type.asNode(), Stm.Clause).count();
    assertThat(Files.readString(Path.of("../README.md")))
        .contains(String.format(Locale.ROOT, "%,d licenses clause by clause: %,d clauses", licenses, clauses));
  }
}
