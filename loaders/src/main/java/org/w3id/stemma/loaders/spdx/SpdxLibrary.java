package org.w3id.stemma.loaders.spdx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spdx.core.InvalidSPDXAnalysisException;
import org.spdx.library.ListedLicenses;
import org.spdx.library.SpdxModelFactory;
import org.spdx.library.model.v2.license.CrossRef;
import org.w3id.stemma.loaders.BrokenSource;
import org.w3id.stemma.loaders.spdx.Listed.CrossReference;

/// The license list inside the SPDX library's own jar: the one place where its checked exceptions
/// are met.
///
/// The library would ask spdx.org first and may hang for minutes where packets are dropped; [#open]
/// forbids it
/// that before anything of it is touched, so that the same jar gives the same list on every
/// machine.
final class SpdxLibrary {
  static final String JAR_ONLY = "org.spdx.useJARLicenseInfoOnly";

  private final ListedLicenses list;

  private SpdxLibrary(ListedLicenses list) {
    this.list = list;
  }

  static SpdxLibrary open() {
    System.setProperty(JAR_ONLY, "true");
    SpdxModelFactory.init();
    return new SpdxLibrary(ListedLicenses.getListedLicenses());
  }

  String version() {
    return list.getLicenseListVersion();
  }

  /// The day of release of the list.
  String released() {
    return asked(
            "its release date",
            () -> known("the list", list.getListedLicenseCreationInfo().getCreated()))
        .substring(0, "yyyy-mm-dd".length());
  }

  List<String> licenseIds() {
    return list.getSpdxListedLicenseIds().stream().sorted().toList();
  }

  List<String> exceptionIds() {
    return list.getSpdxListedExceptionIds().stream().sorted().toList();
  }

  Listed license(String id) {
    return asked(
        id,
        () -> {
          var license = known(id, list.getListedLicenseById(id));
          return new Listed.License(
              common(
                  id,
                  license.getName(),
                  license.getIsDeprecatedLicenseId(),
                  new Rest(
                      license.getDeprecatedVersion(),
                      license.getObsoletedBy(),
                      license.getComment(),
                      List.copyOf(license.getSeeAlsos()))),
              Objects.requireNonNullElse(license.getLicenseText(), ""),
              license.getStandardLicenseTemplate().isPresent(),
              license.getStandardLicenseHeader(),
              license.getIsOsiApproved(),
              license.getIsFsfLibre(),
              crossReferences(id));
        });
  }

  Listed exception(String id) {
    return asked(
        id,
        () -> {
          var exception = known(id, list.getListedExceptionById(id));
          return new Listed.LicenseException(
              common(
                  id,
                  exception.getName(),
                  exception.getIsDeprecatedAdditionId(),
                  new Rest(
                      exception.getDeprecatedVersion(),
                      exception.getObsoletedBy(),
                      exception.getComment(),
                      List.copyOf(exception.getSeeAlsos()))),
              Objects.requireNonNullElse(exception.getAdditionText(), ""),
              exception.getStandardAdditionTemplate().isPresent());
        });
  }

  private record Rest(
      Optional<String> deprecatedIn,
      Optional<String> obsoletedBy,
      Optional<String> comment,
      List<String> seeAlso) {}

  private Listed.Common common(
      String id, Optional<String> name, Optional<Boolean> deprecated, Rest rest) {
    return new Listed.Common(
        id,
        name.orElse(id),
        deprecated,
        said(rest.deprecatedIn),
        said(rest.obsoletedBy).flatMap(this::listedId),
        said(rest.comment),
        rest.seeAlso.stream().sorted().distinct().toList());
  }

  private Optional<String> listedId(String id) {
    return list.listedLicenseIdCaseSensitive(id).or(() -> list.listedExceptionIdCaseSensitive(id));
  }

  /// The library's model of SPDX 3 leaves the cross-references out; its model of SPDX 2 has them,
  /// without order.
  private List<CrossReference> crossReferences(String id) throws InvalidSPDXAnalysisException {
    var references = new ArrayList<CrossReference>();
    for (CrossRef reference : known(id, list.getListedLicenseByIdCompatV2(id)).getCrossRef()) {
      references.add(
          new CrossReference(
              reference.getOrder().orElse(Integer.MAX_VALUE),
              said(reference.getUrl()),
              reference.getLive(),
              reference.getValid(),
              reference.getIsWayBackLink(),
              said(reference.getMatch()),
              said(reference.getTimestamp())));
    }
    references.sort(
        Comparator.comparingInt(CrossReference::order)
            .thenComparing(reference -> reference.url().orElse("")));
    return references;
  }

  private static Optional<String> said(Optional<String> text) {
    return text.map(String::strip).filter(stripped -> !stripped.isEmpty());
  }

  private static <T> T known(String id, @Nullable T entry) {
    if (entry == null) {
      throw new BrokenSource(
          "SPDX License List: " + id + " is in its table of contents but has no entry of its own");
    }
    return entry;
  }

  private interface Question<T> {
    T ask() throws InvalidSPDXAnalysisException;
  }

  private static <T> T asked(String what, Question<T> question) {
    try {
      return question.ask();
    } catch (InvalidSPDXAnalysisException e) {
      throw new BrokenSource(
          "SPDX License List: cannot read "
              + what
              + "; is java-spdx-library on the class path whole?",
          e);
    }
  }
}
