package org.w3id.stemma.loaders.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.stemma.loaders.Tally;
import org.w3id.stemma.ontology.Iris;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.ontology.Stm;

/// The licenses that words offer, as nodes to declare: all of them apply together, and each is a license or a
/// `stm:LicenseChoice`.
///
/// - An expression becomes choices that all have to be made: `A OR (B AND C)` is (A or B) and (A or C), from which
///   nobody gets more than from the expression, and nobody less.
/// - A list without operator is read as "and".
/// - Where any part is no license that is known (a family, an exception, "or later", a name and a link that differ) the
///   words offer nothing: a part alone would say something else than they do.
///
/// The same choice has the same IRI whoever offers it: `choice:Apache-2.0_or_MIT`; it is described where it is first
/// met. Used by one thread, for one reading of a source.
public final class LicenseOffers {
  /// Expressions that come to more choices, or to longer ones, are kept as words alone.
  static final int MOST = 16;

  private static final Comparator<Node> BY_NAME = Comparator.comparing(Node::toString);

  private final Tally out;
  private final Set<Node> described = new HashSet<>();

  public LicenseOffers(Tally out) {
    this.out = out;
  }

  /// What the words offer, sorted; nothing where they leave open which licenses they mean.
  public List<Node> of(Resolution resolution) {
    return choices(resolution).orElse(List.of()).stream().map(this::node).sorted(BY_NAME).toList();
  }

  private static Optional<List<Set<Node>>> choices(Resolution resolution) {
    return switch (resolution) {
      case Resolution.OneLicense(var license, var basis) -> Optional.of(List.of(Set.of(license)));
      case Resolution.Several(var operator, var members, var basis) ->
          switch (operator) {
            case AND, LIST -> all(members);
            case OR -> any(members);
            case WITH, OR_LATER, ONE_OF -> Optional.empty();
          };
      case Resolution.FamilyOnly family -> Optional.empty();
      case Resolution.Addition addition -> Optional.empty();
      case Resolution.NotALicense no -> Optional.empty();
      case Resolution.Unresolved unresolved -> Optional.empty();
    };
  }

  private static Optional<List<Set<Node>>> all(List<Resolution> members) {
    var all = new ArrayList<Set<Node>>();
    for (Resolution member : members) {
      var choices = choices(member);
      if (choices.isEmpty()) {
        return choices;
      }
      all.addAll(choices.get());
    }
    return few(all);
  }

  private static Optional<List<Set<Node>>> any(List<Resolution> members) {
    List<Set<Node>> any = List.of(Set.of());
    for (Resolution member : members) {
      var choices = choices(member);
      if (choices.isEmpty()) {
        return choices;
      }
      var before = any;
      any = choices.get().stream().flatMap(choice -> before.stream().map(other -> union(choice, other))).toList();
      if (few(any).isEmpty()) {
        return Optional.empty();
      }
    }
    return few(any);
  }

  /// Without choices that are made with another one; empty where too many remain.
  private static Optional<List<Set<Node>>> few(List<Set<Node>> choices) {
    List<Set<Node>> few =
        choices.stream()
            .distinct()
            .filter(one -> choices.stream().noneMatch(other -> !other.equals(one) && one.containsAll(other)))
            .toList();
    return few.size() > MOST || few.stream().anyMatch(choice -> choice.size() > MOST) ? Optional.empty() : Optional.of(few);
  }

  private static Set<Node> union(Set<Node> one, Set<Node> other) {
    return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
  }

  private Node node(Set<Node> alternatives) {
    if (alternatives.size() == 1) {
      return alternatives.iterator().next();
    }
    var names = new TreeSet<String>(alternatives.stream().map(LicenseOffers::name).toList());
    Node choice = Iris.iri(Ns.CHOICE, String.join("_or_", names));
    if (described.add(choice)) {
      out.state(choice, RDF.Nodes.type, Stm.LicenseChoice);
      out.state(choice, RDFS.Nodes.label, NodeFactory.createLiteralLang(String.join(" or ", names), "en"));
      alternatives.stream().sorted(BY_NAME).forEach(license -> out.state(choice, Stm.alternative, license));
    }
    return choice;
  }

  /// The local name of a license of ours or of the SPDX list, else its whole IRI.
  private static String name(Node license) {
    String iri = license.getURI();
    return Stream.of(Ns.SPDX, Ns.LIC)
        .filter(iri::startsWith)
        .map(namespace -> iri.substring(namespace.length()))
        .findFirst()
        .orElse(iri);
  }
}
