package org.w3id.stemma.reasoner.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.reasoner.lineage.Declaration;
import org.w3id.stemma.reasoner.lineage.Lineage;

/// Gathers releases and their components while triples come, in any order.
///
/// Memory grows with the components and with the flags of the SPDX list, not with the artifacts: what components
/// declare is asked of the [Lineage], which holds it already.
public final class Releases {
  private static final Comparator<Node> BY_NAME = Comparator.comparing(Node::toString);

  private static final Set<Node> READ =
      Set.of(Stm.hasComponent, Stm.componentType, Stm.nonLicense, Stm.osiApproved, Stm.fsfLibre);

  private final Map<Node, Set<Node>> components = new TreeMap<>(BY_NAME);
  private final Map<Node, Set<Node>> types = new HashMap<>();
  private final Map<Node, Set<Node>> nonLicenses = new HashMap<>();
  private final Set<Node> osiApproved = new HashSet<>();
  private final Set<Node> fsfLibre = new HashSet<>();

  /// Whether a fact with this property may be about components or the flags of licenses.
  public static boolean reads(Node property) {
    return READ.contains(property);
  }

  /// Takes a fact; what is not about components or the flags of licenses is ignored.
  public Releases add(Triple triple) {
    Node property = triple.getPredicate();
    if (property.equals(Stm.hasComponent)) {
      put(components, triple);
    } else if (property.equals(Stm.componentType)) {
      put(types, triple);
    } else if (property.equals(Stm.nonLicense)) {
      put(nonLicenses, triple);
    } else if (property.equals(Stm.osiApproved)) {
      flag(osiApproved, triple);
    } else if (property.equals(Stm.fsfLibre)) {
      flag(fsfLibre, triple);
    }
    return this;
  }

  private static void put(Map<Node, Set<Node>> map, Triple triple) {
    map.computeIfAbsent(triple.getSubject(), node -> new HashSet<>()).add(triple.getObject());
  }

  private static void flag(Set<Node> flagged, Triple triple) {
    if (triple.getObject().isLiteral() && triple.getObject().getLiteralLexicalForm().equals("true")) {
      flagged.add(triple.getSubject());
    }
  }

  /// The releases of which at least one component has a type, by IRI.
  ///
  /// @param lineage made of the same triples
  public List<Release> releases(Lineage lineage) {
    var releases = new ArrayList<Release>();
    components.forEach(
        (artifact, nodes) -> {
          var parts = new ArrayList<Part>();
          nodes.stream().sorted(BY_NAME).forEach(node -> parts.addAll(parts(node, lineage)));
          if (!parts.isEmpty()) {
            releases.add(new Release(artifact, parts));
          }
        });
    return releases;
  }

  /// One part for each type of the component, which should be one.
  private List<Part> parts(Node component, Lineage lineage) {
    int known = lineage.artifact(component);
    Declaration declared = known < 0 ? new Declaration(List.of()) : lineage.declaration(known);
    boolean stated = known >= 0 && lineage.stated(known);
    return types.getOrDefault(component, Set.of()).stream()
        .sorted(BY_NAME)
        .map(type -> new Part(component, type, declared, nonLicenses.getOrDefault(component, Set.of()), stated))
        .toList();
  }

  /// Which licenses are open, by the lists of the framework and the flags that came.
  OpenLicenses openLicenses(Framework framework) {
    return new OpenLicenses(framework, osiApproved, fsfLibre);
  }
}
