package org.w3id.stemma.reasoner.verdict;

import java.util.Arrays;
import java.util.Optional;

/// What may be told of a use, a product, or a model to be trained: each holds, does not, or was not told.
public enum Aspect {
  COMMERCIAL("commercial"),
  RESEARCH("research"),
  PRODUCTION("production"),
  /// It competes with the licensor, or with whom the clause names.
  COMPETING("competing"),
  /// Something is sold whose value derives substantially from the material.
  SOLD("sold"),
  /// Others get a substantial set of the material's own functions.
  SAME_FUNCTIONS("sameFunctions"),
  /// What is passed on is changed.
  CHANGED("changed"),
  /// It lies outside the purpose that the license names.
  OUTSIDE_PURPOSE("outsidePurpose"),
  /// The threshold counts only for those whose core business this is.
  CORE_BUSINESS("coreBusiness"),
  /// The model that is used takes or gives more than text.
  MULTIMODAL("multimodal"),
  /// A model is trained.
  TRAINING("training"),
  TRAINS_LLM("trainsLlm"),
  TRAINS_FOUNDATION("trainsFoundation"),
  TRAINS_TEXT_TO_IMAGE("trainsTextToImage"),
  /// The model to be trained is of the family of the license.
  SAME_FAMILY("sameFamily"),
  MILITARY("field:military"),
  SURVEILLANCE("field:surveillanceBiometric"),
  MEDICAL("field:medical"),
  JUSTICE("field:justiceMigration"),
  AUTOMATED_DECISION("field:automatedDecision"),
  GOVERNMENT("field:government");

  private final String word;

  Aspect(String word) {
    this.word = word;
  }

  /// The aspect in one word; a field is called as its term is.
  public String word() {
    return word;
  }

  public static Optional<Aspect> of(String word) {
    return Arrays.stream(values()).filter(aspect -> aspect.word.equals(word)).findFirst();
  }
}
