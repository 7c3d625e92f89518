package org.w3id.stemma.reasoner.release;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Node;

/// How a release stands against each class of the Model Openness Framework.
///
/// A class is reached where nothing that it or a lower one requires is lacking. A replacement that counts makes up for
/// what it replaces: a research paper for the technical report, whatever became of the report.
///
/// @param lacks what is lacking for each class, those of the lower ones included, by component type
/// @param unsuited required types whose license is open, but not made for their content, by class
public record MofEvaluation(Node release, Map<MofClass, List<Lack>> lacks, Map<MofClass, List<Node>> unsuited) {
  static MofEvaluation of(Release release, OpenLicenses licenses) {
    Map<ComponentType, Status> statuses = licenses.statuses(release);
    var lacks = new EnumMap<MofClass, List<Lack>>(MofClass.class);
    var unsuited = new EnumMap<MofClass, List<Node>>(MofClass.class);
    for (MofClass mofClass : MofClass.values()) {
      var lacking = new ArrayList<Lack>();
      var odd = new ArrayList<Node>();
      for (ComponentType type : licenses.framework().required(mofClass)) {
        switch (effective(type, statuses)) {
          case Status.Lacking status -> lacking.add(new Lack(type.node(), status.reason(), status.licenses()));
          case Status.Open status when !status.suited() -> odd.add(type.node());
          case Status.Open _ -> {}
        }
      }
      lacks.put(mofClass, List.copyOf(lacking));
      unsuited.put(mofClass, List.copyOf(odd));
    }
    return new MofEvaluation(release.artifact(), Map.copyOf(lacks), Map.copyOf(unsuited));
  }

  /// The highest class that is reached.
  public Optional<MofClass> reached() {
    Optional<MofClass> reached = Optional.empty();
    for (MofClass mofClass : MofClass.values()) {
      if (lacks(mofClass).isEmpty()) {
        reached = Optional.of(mofClass);
      }
    }
    return reached;
  }

  public List<Lack> lacks(MofClass mofClass) {
    return lacks.getOrDefault(mofClass, List.of());
  }

  List<Node> unsuited(MofClass mofClass) {
    return unsuited.getOrDefault(mofClass, List.of());
  }

  private static Status effective(ComponentType type, Map<ComponentType, Status> statuses) {
    Status own = Objects.requireNonNull(statuses.get(type));
    if (own instanceof Status.Open) {
      return own;
    }
    return statuses.entrySet().stream()
        .filter(other -> type.replacements().contains(other.getKey().node()))
        .map(Map.Entry::getValue)
        .filter(Status.Open.class::isInstance)
        .findFirst()
        .orElse(own);
  }
}
