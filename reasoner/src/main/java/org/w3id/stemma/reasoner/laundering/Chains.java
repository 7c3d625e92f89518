package org.w3id.stemma.reasoner.laundering;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.lineage.Lineage;

/// All chains of up to so many edges of all kinds, each beginning at an artifact under a license: trees in which every artifact
/// has children of every kind, each of which declares nothing, the license that the chain began with, or a permissive one.
///
/// Those between the first and the last of a chain all declare nothing, or all the first license, or all the first of the
/// permissive ones.
public final class Chains {
  /// What launderers write on what they took.
  public static final List<String> LABELS = List.of("Apache-2.0", "MIT", "CC0-1.0", "CC-BY-4.0");

  private static final Node TEXT = NodeFactory.createLiteralString("text-generation");
  private static final int NOTHING = 0;
  private static final int FIRST_LABEL = 2;
  private static final Node NO_LICENSE = Node.ANY;

  private final Lineage.Builder builder = Lineage.builder();
  private final List<Link> links = new ArrayList<>();
  private final List<Node> nodes = new ArrayList<>();

  /// One edge, by the numbers of artifacts.
  ///
  /// @param undeclared the artifact made in the same way that declares nothing; the child itself if that is it
  /// @param license with which the chain begins
  record Link(int child, EdgeKind kind, int parent, int undeclared, License license) {
    private Link with(int[] numbers) {
      return new Link(numbers[child], kind, numbers[parent], numbers[undeclared], license);
    }
  }

  /// @param length edges from the license to the last label
  public Chains(List<License> licenses, int length) {
    licenses.forEach(license -> begin(license, length));
  }

  private void begin(License license, int length) {
    var declarations = new ArrayList<>(List.of(NO_LICENSE, NodeFactory.createURI(license.iri())));
    LABELS.stream().map(label -> NodeFactory.createURI(Ns.SPDX + label)).forEach(declarations::add);
    for (Node root : List.of(Stm.Model, Stm.Dataset, Stm.Software)) {
      var tree = new Tree(license, declarations, add(root, declarations.get(1)));
      for (EdgeKind kind : EdgeKind.values()) {
        if (parentOf(kind).equals(root)) {
          int children = tree.grow(tree.root, kind);
          for (int between = NOTHING; between <= FIRST_LABEL; between++) {
            tree.grow(children, between, length - 1);
          }
        }
      }
    }
  }

  /// The edges with the numbers that their artifacts have in the lineage, parents' edges first.
  List<Link> links(Lineage lineage) {
    int[] numbers = nodes.stream().mapToInt(lineage::artifact).toArray();
    return links.stream()
        .map(link -> link.with(numbers))
        .toList();
  }

  /// To be asked for once.
  Lineage lineage() {
    return builder.build();
  }

  /// All that grows from one artifact.
  private final class Tree {
    private final License license;
    private final List<Node> declarations;
    private final int root;

    private Tree(License license, List<Node> declarations, int root) {
      this.license = license;
      this.declarations = declarations;
      this.root = root;
    }

    /// The child that declares nothing; the others come behind it.
    private int grow(int parent, EdgeKind kind) {
      int undeclared = nodes.size();
      for (Node declared : declarations) {
        int child = add(childOf(kind), declared);
        builder.add(Triple.create(nodes.get(child), kind.property(), nodes.get(parent)));
        links.add(new Link(child, kind, parent, undeclared, license));
      }
      return undeclared;
    }

    private void grow(int children, int between, int length) {
      for (EdgeKind kind : length > 0 ? EdgeKind.values() : new EdgeKind[0]) {
        grow(grow(children + between, kind), between, length - 1);
      }
    }
  }

  private int add(Node type, Node declared) {
    Node node = NodeFactory.createURI(Ns.ART + "n" + nodes.size());
    nodes.add(node);
    builder.add(Triple.create(node, RDF.type.asNode(), type));
    if (type.equals(Stm.Model)) {
      builder.add(Triple.create(node, Stm.task, TEXT));
    }
    if (!declared.equals(NO_LICENSE)) {
      builder.add(Triple.create(node, Stm.declaredLicense, declared));
    }
    return nodes.size() - 1;
  }

  private static Node parentOf(EdgeKind kind) {
    if (Set.of(EdgeKind.TRAINED_ON, EdgeKind.ADAPTED).contains(kind)) {
      return Stm.Dataset;
    }
    return Set.of(EdgeKind.FORKED, EdgeKind.REBUILT, EdgeKind.CONTAINS).contains(kind) ? Stm.Software : Stm.Model;
  }

  private static Node childOf(EdgeKind kind) {
    return switch (kind) {
      case GENERATED_BY, ADAPTED -> Stm.Dataset;
      case FORKED, REBUILT, CONTAINS -> Stm.Software;
      case HOSTS -> Stm.Service;
      case FINE_TUNED, CONTINUED, ADAPTER, QUANTIZED, CONVERTED, MERGED, DISTILLED, TRAINED_ON, UNTYPED -> Stm.Model;
    };
  }
}
