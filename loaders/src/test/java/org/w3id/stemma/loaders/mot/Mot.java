package org.w3id.stemma.loaders.mot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.stemma.loaders.Outcome;
import org.w3id.stemma.loaders.names.LicenseResolver;
import org.w3id.stemma.loaders.names.LicenseWords;
import org.w3id.stemma.loaders.names.NameSource;
import org.w3id.stemma.loaders.names.Resolution;
import org.w3id.stemma.ontology.Iris;
import org.w3id.stemma.ontology.Ns;

/// A few words, and files made of text.
final class Mot {
  static final LocalDate DAY = LocalDate.of(2026, 5, 11);

  private static final LicenseResolver LICENSES =
      LicenseResolver.ofFacts(
          Outcome.graph(
              """
              spdx:MIT a stm:License ; stm:licenseId "MIT" .
              spdx:Apache-2.0 a stm:License ; stm:licenseId "Apache-2.0" .
              spdx:CC-BY-4.0 a stm:License ; stm:licenseId "CC-BY-4.0" .
              <https://w3id.org/stemma/id/non-license/unlicensed> a stm:NonLicense ; <http://www.w3.org/2004/02/skos/core#notation> "unlicensed" .
              """));

  static final MotWords WORDS =
      new MotWords() {
        private final Map<String, Part> parts =
            Map.of(
                "Model card", part("modelCard", "document"),
                "Training code", part("trainingCode", "code"),
                "Datasets", part("datasets", "data"));

        @Override
        public Optional<Part> component(String name) {
          return Optional.ofNullable(parts.get(name));
        }

        @Override
        public Resolution license(String words) {
          return LICENSES.resolve(new LicenseWords(NameSource.MOT, words, "", ""));
        }

        @Override
        public Optional<Node> artifact(String name) {
          return name.equals("Llama 2") ? Optional.of(Iris.hubModel("meta-llama/Llama-2-7b-hf")) : Optional.empty();
        }

        private static Part part(String type, String scope) {
          return new Part(NodeFactory.createURI(Ns.COMPONENT + type), scope);
        }
      };

  static final String HEAD =
      """
      framework:
        name: 'Model Openness Framework'
        version: '1.0'
        date: '2024-12-15'
      """;

  private Mot() {}

  /// Reads a folder with these files, by name.
  static Outcome read(Path folder, Map<String, String> files) {
    files.forEach((name, text) -> write(folder.resolve(name), text));
    return Outcome.of(new MotSource(folder, WORDS).takenOn(DAY));
  }

  /// Reads a release with this description in `a.yml`.
  static Outcome release(Path folder, String release) {
    return read(folder, Map.of("a.yml", HEAD + release));
  }

  static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
