package org.w3id.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.stemma.store.generation.Generations;
import org.w3id.stemma.store.home.Home;

/// What `stemma status` tells of the knowledge that is served.
@ExtendWith(EmbeddedKnowledge.Shared.class)
class StatusTest {
  private final EmbeddedKnowledge embedded;

  StatusTest(EmbeddedKnowledge embedded) {
    this.embedded = embedded;
  }

  @Test
  void itSaysHowManyClausesRestOnWhat() {
    assertThat(status())
        .containsPattern("knowledge\n")
        .containsPattern("  Clause +[0-9,]+: [0-9,]+ read in the text, [0-9,]+ read in a second source")
        .containsPattern("  License +[0-9,]+: [0-9,]+ reviewed, [0-9,]+ not reviewed")
        .containsPattern("  Derivation +[0-9,]+: .*to be confirmed");
  }

  @Test
  void asJsonEachKindAndBasisIsOneEntry() {
    assertThat(status("--json"))
        .containsPattern("\"kind\" : \"Clause\",\\s+\"basis\" : \"read in the text\",\\s+\"entries\" : [0-9]+,\\s+\"lastRead\" : \"2026-");
  }

  @Test
  void aGenerationThatCannotBeOpenedIsToldOfBesideTheRest(@TempDir Path folder) throws IOException {
    copied(embedded.folder(), folder);
    Path current = Generations.of(Home.read(folder)).current().orElseThrow().folder();
    try (Stream<Path> files = Files.walk(current)) {
      Files.delete(files.filter(file -> file.getFileName().toString().equals("terms.blocks")).sorted().findFirst().orElseThrow());
    }

    assertThat(statusOf(folder)).contains("knowledge   cannot be asked: Generation 1 in ", "cannot be opened", "sources");
    assertThat(statusOf(folder, "--json")).contains("\"knowledgeProblem\" : \"Generation 1 in ").doesNotContain("\"knowledge\" :");
  }

  /// The same files in another folder.
  private static void copied(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(file -> !file.startsWith(from.resolve("run"))).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  private String status(String... options) {
    return statusOf(embedded.folder(), options);
  }

  private static String statusOf(Path home, String... options) {
    var out = new ByteArrayOutputStream();
    String[] arguments = new String[options.length + 3];
    System.arraycopy(options, 0, arguments, 3, options.length);
    arguments[0] = "status";
    arguments[1] = "--home";
    arguments[2] = home.toString();
    assertThat(Main.commandLine(out, System.err).execute(arguments)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }
}
