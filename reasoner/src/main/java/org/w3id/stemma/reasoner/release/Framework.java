package org.w3id.stemma.reasoner.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.reasoner.law.BrokenLaw;

/// What the Model Openness Framework asks for, as the knowledge graph has it.
///
/// @param types every component type, by IRI
/// @param listed for each license of a list the contents that the list calls it open for
/// @param reasons for each value that is no license why a component under it does not count
public record Framework(List<ComponentType> types, Map<Node, Set<Node>> listed, Map<Node, Node> reasons) {
  public Framework {
    types = List.copyOf(types);
    listed = listed.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> Set.copyOf(e.getValue())));
    reasons = Map.copyOf(reasons);
  }

  /// Reads component types, lists and values; [BrokenLaw] names a component type that cannot be read.
  public static Framework read(Graph knowledge) {
    var types = new ArrayList<ComponentType>();
    instances(knowledge, Stm.ComponentType).forEach(node -> types.add(type(knowledge, node)));
    var listed = new HashMap<Node, Set<Node>>();
    for (Node list : instances(knowledge, Stm.OpenLicenseList)) {
      Set<Node> contents = objects(knowledge, list, Stm.openFor);
      for (Node license : objects(knowledge, list, Stm.lists)) {
        listed.computeIfAbsent(license, l -> new HashSet<>()).addAll(contents);
      }
    }
    var reasons = new HashMap<Node, Node>();
    for (Node value : instances(knowledge, Stm.NonLicense)) {
      objects(knowledge, value, Stm.reason).forEach(reason -> reasons.put(value, reason));
    }
    return new Framework(types, listed, reasons);
  }

  /// The types that a class asks for, by itself and by the lower ones.
  List<ComponentType> required(MofClass mofClass) {
    return types.stream().filter(type -> type.required() && mofClass.asksForAllOf(type.from())).toList();
  }

  /// Why a component under a value that is no license does not count; a value that says nothing on it discloses none.
  Node reason(Node nonLicense) {
    return reasons.getOrDefault(nonLicense, Stm.LicenseNotDisclosed);
  }

  private static ComponentType type(Graph graph, Node node) {
    Optional<MofClass> required = mofClass(graph, node, Stm.requiredIn);
    MofClass from =
        required
            .or(() -> mofClass(graph, node, Stm.optionalIn))
            .orElseThrow(() -> new BrokenLaw(node.toString(), "a component type needs stm:requiredIn or stm:optionalIn, a class"));
    Node content =
        objects(graph, node, Stm.contentType).stream()
            .findFirst()
            .orElseThrow(() -> new BrokenLaw(node.toString(), "a component type needs stm:contentType"));
    return new ComponentType(
        node,
        content,
        from,
        required.isPresent(),
        objects(graph, node, Stm.replaceableBy),
        objects(graph, node, Stm.neededFor),
        objects(graph, node, Stm.contributesTo));
  }

  private static Optional<MofClass> mofClass(Graph graph, Node node, Node property) {
    return objects(graph, node, property).stream().findFirst().flatMap(MofClass::of);
  }

  private static List<Node> instances(Graph graph, Node type) {
    return graph.find(Node.ANY, RDF.type.asNode(), type).mapWith(Triple::getSubject).toList().stream()
        .sorted(Comparator.comparing(Node::toString))
        .toList();
  }

  private static Set<Node> objects(Graph graph, Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toSet();
  }
}
