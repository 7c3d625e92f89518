package org.w3id.stemma.reasoner.release;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.w3id.stemma.ontology.Stm;

/// Which licenses are open by the rule of the Model Openness Framework.
///
/// A license is open if the OSI approved it, if the FSF calls it free, or if a list of the knowledge names it. It
/// suits code by one of the flags or a list for code, data and documents by a list for them.
///
/// @param osiApproved licenses with the flag of the SPDX list
/// @param fsfLibre licenses with the flag of the SPDX list
record OpenLicenses(Framework framework, Set<Node> osiApproved, Set<Node> fsfLibre) {
  /// From what says most against a component to what says least.
  private static final List<Node> REASONS =
      List.of(
          Stm.NotIncluded, Stm.Unlicensed, Stm.LicenseNotStated, Stm.LicenseNotDisclosed, Stm.LicenseNotRecognized);

  private static final Comparator<Node> WORST_FIRST = Comparator.comparingInt(REASONS::indexOf);

  OpenLicenses {
    osiApproved = Set.copyOf(osiApproved);
    fsfLibre = Set.copyOf(fsfLibre);
  }

  boolean isOsiApproved(Node license) {
    return osiApproved.contains(license);
  }

  boolean isListed(Node license, Node content) {
    return framework.listed().getOrDefault(license, Set.of()).contains(content);
  }

  private boolean isOpen(Node license) {
    return isFlagged(license) || framework.listed().containsKey(license);
  }

  private boolean isFlagged(Node license) {
    return osiApproved.contains(license) || fsfLibre.contains(license);
  }

  private boolean suits(Node license, Node content) {
    return isListed(license, content) || (content.equals(Stm.CodeContent) && isFlagged(license));
  }

  /// How a type stands. Where a release has several parts of it, each has to be open: one that is not is not hidden by
  /// one that is.
  Status status(Release release, ComponentType type) {
    List<Part> parts = release.parts(type.node());
    if (parts.isEmpty()) {
      return new Status.Lacking(Stm.NotIncluded);
    }
    boolean suited = true;
    for (Part part : parts) {
      switch (status(part, type.content())) {
        case Status.Lacking lacking -> {
          return lacking;
        }
        case Status.Open open -> suited &= open.suited();
      }
    }
    return new Status.Open(suited);
  }

  private Status status(Part part, Node content) {
    Optional<Node> reason = part.nonLicenses().stream().map(framework::reason).min(WORST_FIRST);
    if (reason.isPresent()) {
      return new Status.Lacking(reason.get());
    }
    if (part.declared().isEmpty()) {
      return new Status.Lacking(part.stated() ? Stm.LicenseNotRecognized : Stm.LicenseNotStated);
    }
    boolean suited = true;
    for (List<Node> offer : part.declared().offers()) {
      if (offer.stream().noneMatch(this::isOpen)) {
        return new Status.Lacking(Stm.LicenseNotOpen, offer);
      }
      suited &= offer.stream().anyMatch(license -> isOpen(license) && suits(license, content));
    }
    return new Status.Open(suited);
  }

  /// The statuses of all types of the framework in one release, by type.
  Map<ComponentType, Status> statuses(Release release) {
    var statuses = new LinkedHashMap<ComponentType, Status>();
    framework.types().forEach(type -> statuses.put(type, status(release, type)));
    return statuses;
  }
}
