package org.w3id.stemma.bench.hub;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.w3id.stemma.loaders.names.LicenseResolver;
import org.w3id.stemma.loaders.names.LicenseWords;
import org.w3id.stemma.loaders.names.NameSource;
import org.w3id.stemma.loaders.names.Resolution;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.ontology.Iris;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.ontology.Stm;

/// What a load of a made-up Hub states of kinds, tasks, accounts, licenses and descent, straight from the plan: no file, and
/// nothing of what a lineage does not read. Parents are named as the Hub names them, however a child spells them.
public final class HubFacts {
  private final FamilyTree tree;
  private final ModelMaker maker;
  private final LicenseResolver resolver;
  private final Map<LicenseWords, Optional<Node>> resolved = new HashMap<>();

  HubFacts(FamilyTree tree, ModelMaker maker, LicenseResolver resolver) {
    this.tree = tree;
    this.maker = maker;
    this.resolver = resolver;
  }

  /// States model by model, in the order of the Hub.
  public void each(Consumer<Triple> out) {
    for (int number = 0; number < tree.models(); number++) {
      Model model = maker.make(number);
      Node node = Iris.hubModel(model.identity().id());
      out.accept(Triple.create(node, RDF.Nodes.type, Stm.Model));
      String id = model.identity().id();
      out.accept(Triple.create(node, Stm.publishedBy, Iris.hubAccount(id.substring(0, id.indexOf('/')))));
      if (!model.topic().task().isEmpty()) {
        out.accept(Triple.create(node, Stm.task, NodeFactory.createLiteralString(model.topic().task())));
      }
      licenses(id, node, model.terms(), out);
      parents(number, node, model.lineage().relation(), out);
      for (String dataset : model.topic().datasets()) {
        EdgeKind.TRAINED_ON.triples(node, Iris.hubDataset(dataset)).forEach(out);
        out.accept(Triple.create(Iris.hubDataset(dataset), RDF.Nodes.type, Stm.Dataset));
      }
    }
  }

  private void licenses(String id, Node node, Model.Terms terms, Consumer<Triple> out) {
    Set<String> values = new LinkedHashSet<>(terms.licenses());
    values.addAll(terms.onCard());
    for (String value : values) {
      boolean isOther = value.equals("other");
      var words = new LicenseWords(NameSource.HUB, value, isOther ? terms.licenseName() : "", isOther ? terms.licenseLink() : "");
      Node statement = NodeFactory.createURI(Ns.STATEMENT + "hf/" + Iris.local(id) + "/" + Iris.local(value));
      out.accept(Triple.create(node, Stm.licenseStatement, statement));
      out.accept(Triple.create(statement, Stm.statedIn, terms.licenses().contains(value) ? Stm.Tag : Stm.Card));
      resolved
          .computeIfAbsent(words, this::resolve)
          .ifPresent(
              license -> {
                out.accept(Triple.create(statement, Stm.license, license));
                out.accept(Triple.create(node, Stm.declaredLicense, license));
              });
    }
  }

  private Optional<Node> resolve(LicenseWords words) {
    return resolver.resolve(words) instanceof Resolution.OneLicense(var license, var basis)
        ? Optional.of(license)
        : Optional.empty();
  }

  private void parents(int number, Node node, String relation, Consumer<Triple> out) {
    EdgeKind kind =
        switch (relation) {
          case "finetune" -> EdgeKind.FINE_TUNED;
          case "adapter" -> EdgeKind.ADAPTER;
          case "quantized" -> EdgeKind.QUANTIZED;
          case "merge" -> EdgeKind.MERGED;
          default -> EdgeKind.UNTYPED;
        };
    for (int edge = tree.firstEdge(number); edge < tree.firstEdge(number + 1); edge++) {
      int parent = tree.parent(edge);
      String name = parent < 0 ? maker.names().parent(edge) : maker.names().id(parent);
      List<Triple> triples = kind.triples(node, Iris.hubModel(name));
      triples.forEach(out);
    }
  }
}
