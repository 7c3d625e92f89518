package org.w3id.stemma.loaders.names;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.w3id.stemma.ontology.Stm;

/// Whose words they are: the same word may mean another license elsewhere. `bsl-1.0` is the Boost license on the
/// Hub and the Business Source License in ScanCode.
public enum NameSource {
  /// Cards and tags of the Hugging Face Hub.
  HUB("hub", Stm.HubNames),
  /// The SPDX License List and documents that keep to it.
  SPDX("spdx", Stm.SpdxNames),
  /// Keys of the ScanCode LicenseDB.
  SCANCODE("scancode", Stm.ScanCodeNames),
  /// Ids of the DALICC license library.
  DALICC("dalicc", Stm.DaliccNames),
  /// Files of the Model Openness Tool.
  MOT("mot", Stm.MotNames),
  /// The Data Provenance Collection.
  DATA_PROVENANCE("data-provenance", Stm.DataProvenanceNames),
  /// The tables of the LM Arena.
  LM_ARENA("lm-arena", Stm.ArenaNames),
  /// License keys of GitHub and choosealicense.com.
  GITHUB("github", Stm.GitHubNames),
  /// Nobody in particular: only what means the same everywhere.
  ANY("any", Stm.AnyNames);

  private final String word;
  private final String iri;

  NameSource(String word, Node node) {
    this.word = word;
    this.iri = node.getURI();
  }

  /// The word by which a command or a table names it: `data-provenance`.
  public String word() {
    return word;
  }

  static Optional<NameSource> of(Node node) {
    return Stream.of(values()).filter(source -> node.hasURI(source.iri)).findFirst();
  }
}
