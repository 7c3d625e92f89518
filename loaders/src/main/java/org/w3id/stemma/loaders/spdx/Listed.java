package org.w3id.stemma.loaders.spdx;

import java.util.List;
import java.util.Optional;

/// One entry of the SPDX License List, as the list has it: what it does not say is empty, never
/// false.
sealed interface Listed {
  Common common();

  /// The full text.
  String text();

  /// Whether the list has a template that says which words of the text may vary.
  boolean hasTemplate();

  /// What licenses and exceptions share.
  ///
  /// @param obsoletedBy the identifier that the list names as its replacement
  /// @param seeAlso addresses, sorted, each once
  record Common(
      String id,
      String name,
      Optional<Boolean> deprecated,
      Optional<String> deprecatedIn,
      Optional<String> obsoletedBy,
      Optional<String> comment,
      List<String> seeAlso) {}

  /// @param fsfLibre three-valued: most licenses were never judged by the FSF
  record License(
      Common common,
      String text,
      boolean hasTemplate,
      Optional<String> header,
      Optional<Boolean> osiApproved,
      Optional<Boolean> fsfLibre,
      List<CrossReference> crossReferences)
      implements Listed {}

  record LicenseException(Common common, String text, boolean hasTemplate) implements Listed {}

  /// An address where the list's keepers looked for the text, and what they found there.
  ///
  /// @param order its place among those of the license, from 0
  /// @param match whether the text there is the license's: `true`, `false` or `N/A`
  record CrossReference(
      int order,
      Optional<String> url,
      Optional<Boolean> live,
      Optional<Boolean> valid,
      Optional<Boolean> wayback,
      Optional<String> match,
      Optional<String> checkedAt) {}
}
