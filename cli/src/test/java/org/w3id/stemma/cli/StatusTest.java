package org.w3id.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

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

  private String status(String... options) {
    var out = new ByteArrayOutputStream();
    String[] arguments = new String[options.length + 3];
    System.arraycopy(options, 0, arguments, 3, options.length);
    arguments[0] = "status";
    arguments[1] = "--home";
    arguments[2] = embedded.folder().toString();
    assertThat(Main.commandLine(out, System.err).execute(arguments)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }
}
