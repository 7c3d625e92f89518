package org.w3id.stemma.loaders.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3id.stemma.loaders.Aliases;
import org.w3id.stemma.loaders.LicenseNames;
import org.w3id.stemma.loaders.Outcome;
import org.w3id.stemma.ontology.Iris;

/// Small sources for tests: files in a folder of the test, a few licenses, a few old names.
record Hub(Path folder) {
  static final LocalDate DAY = LocalDate.of(2026, 9, 25);

  static final LicenseNames LICENSES =
      key ->
          Optional.ofNullable(
                  Map.of(
                          "mit",
                          "MIT",
                          "apache-2.0",
                          "Apache-2.0",
                          "bsl-1.0",
                          "BSL-1.0",
                          "cc-by-4.0",
                          "CC-BY-4.0")
                      .get(key))
              .map(Iris::spdx);

  static final Aliases ALIASES =
      name ->
          Optional.ofNullable(
              Map.of(
                      "gpt2", "openai-community/gpt2",
                      "meta-llama/meta-llama-3.1-8b", "meta-llama/Llama-3.1-8B")
                  .get(name.toLowerCase(Locale.ROOT)));

  Path file(String name, byte[] content) {
    try {
      return Files.write(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path file(String name, String content) {
    return file(name, content.getBytes(StandardCharsets.UTF_8));
  }

  Outcome read(String name, String content) {
    return read(file(name, content));
  }

  Outcome lines(String content) {
    return read("models.jsonl", content);
  }

  static Outcome read(Path path) {
    return Outcome.of(source(path).takenOn(DAY));
  }

  static HubSource source(Path path) {
    return new HubSource(path, LICENSES, ALIASES);
  }
}
