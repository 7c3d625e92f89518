package org.w3id.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What `stemma license` tells.
class LicenseCommandTest {
  private record Answer(int code, String out, String err) {}

  private static Answer ask(String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var line = new ArrayList<>(List.of("license"));
    line.addAll(List.of(arguments));
    int code = Main.commandLine(out, err).execute(line.toArray(String[]::new));
    return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void itTellsTheLicenseAndTheRule() {
    var answer = ask("Apache 2.0");

    assertThat(answer.code()).isEqualTo(Failures.FINE);
    assertThat(answer.out()).isEqualTo("license      spdx:Apache-2.0  (normalized, certainty 2)\n");
  }

  @Test
  void theSourceDecides() {
    assertThat(ask("bsl-1.0", "--source", "hub").out()).startsWith("license      spdx:BSL-1.0");
    assertThat(ask("bsl-1.0", "--source", "scancode").out()).startsWith("license      lic:BUSL-1.0");
  }

  @Test
  void nameAndLinkTellWhatOtherStandsFor() {
    var answer =
        ask("other", "--source", "hub", "--name", "flux-1-dev-non-commercial-license", "--link", "LICENSE.md", "--json");

    assertThat(answer.out())
        .contains("\"means\" : \"license\"", "id/license/FLUX.1-dev-NC\"", "\"rule\" : \"license-name\"", "\"certainty\" : 1");
  }

  @Test
  void whatIsNotKnownIsExitCodeOne() {
    var answer = ask("house rules of 1999");

    assertThat(answer.code()).isEqualTo(Failures.NO);
    assertThat(answer.out()).isEqualTo("unknown      \"house rules of 1999\"\n");
  }

  @Test
  void expressionsFamiliesAndTheAbsenceOfALicenseAreAnswers() {
    assertThat(ask("MIT OR Apache-2.0").out()).startsWith("or  (expression").contains("  license      spdx:MIT");
    assertThat(ask("gpl", "--source", "hub").out()).startsWith("family       family:GPL, the version left open");
    assertThat(ask("NOASSERTION").code()).isEqualTo(Failures.FINE);
  }

  @Test
  void aSourceThatThereIsNotIsWrongInput() {
    var answer = ask("mit", "--source", "gitlab");

    assertThat(answer.code()).isEqualTo(Failures.WRONG_INPUT);
    assertThat(answer.err()).contains("--source is \"gitlab\": it must be one of hub, spdx, scancode");
  }
}
