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
import org.w3id.stemma.loaders.Outcome;
import org.w3id.stemma.loaders.names.LicenseResolver;

/// Small sources for tests: files in a folder of the test, a few licenses, a few old names.
record Hub(Path folder) {
  static final LocalDate DAY = LocalDate.of(2026, 9, 25);

  static final LicenseResolver LICENSES =
      LicenseResolver.ofFacts(
          Outcome.graph(
              """
              spdx:MIT a stm:License ; stm:licenseId "MIT" ; stm:hubLicenseId "mit" .
              spdx:Apache-2.0 a stm:License ; stm:licenseId "Apache-2.0" ; stm:hubLicenseId "apache-2.0" ;
                stm:licenseTextUrl <https://www.apache.org/licenses/LICENSE-2.0> .
              spdx:BSL-1.0 a stm:License ; stm:licenseId "BSL-1.0" ; stm:hubLicenseId "bsl-1.0" .
              spdx:CC-BY-4.0 a stm:License ; stm:licenseId "CC-BY-4.0" ; stm:hubLicenseId "cc-by-4.0" .
              <https://w3id.org/stemma/id/license/Flux> a stm:License ; stm:licenseId "Flux" ; rdfs:label "FLUX Non-Commercial License"@en ;
                stm:family <https://w3id.org/stemma/id/license-family/FLUX> .
              <https://w3id.org/stemma/id/license-family/FLUX> a stm:LicenseFamily ; rdfs:label "FLUX licenses"@en ;
                stm:hubLicenseId "flux" .
              <https://w3id.org/stemma/id/non-license/other> a stm:NonLicense ; <http://www.w3.org/2004/02/skos/core#notation> "other" .
              <https://w3id.org/stemma/id/non-license/unknown> a stm:NonLicense ; <http://www.w3.org/2004/02/skos/core#notation> "unknown" .
              <https://w3id.org/stemma/id/non-license/none> a stm:NonLicense ; <http://www.w3.org/2004/02/skos/core#notation> "none" .
              """));

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
