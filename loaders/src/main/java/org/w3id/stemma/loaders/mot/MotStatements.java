package org.w3id.stemma.loaders.mot;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.w3id.stemma.loaders.Finding;
import org.w3id.stemma.loaders.Tally;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.ontology.Iris;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.ontology.Stm;

/// Releases as triples: `art:mot.<key>`, its components `part:mot.<key>.<type>`. Used by one thread, for one reading.
final class MotStatements {
  private static final Pattern REPOSITORY =
      Pattern.compile("(?:https?://(?:www\\.)?(?:huggingface\\.co|hf\\.co)/)?([A-Za-z0-9][A-Za-z0-9._-]*/[A-Za-z0-9._-]+)/?");
  private static final Set<String> NO_OWNERS = Set.of("datasets", "spaces", "collections", "papers", "docs", "models");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`\\x00-\\x1f]+");

  private final Tally out;
  private final MotWords words;
  private final MotIndex index;
  private final MotLicenses licenses;
  private final Set<String> seen = new HashSet<>();

  /// @param day the snapshot's: `yyyy-mm-dd`
  MotStatements(Tally out, MotWords words, MotIndex index, String day) {
    this.out = out;
    this.words = words;
    this.index = index;
    licenses = new MotLicenses(out, words, NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate));
  }

  void state(MotRecord record) {
    if (!seen.add(record.key())) {
      out.tell(new Finding(Finding.Kind.REJECTED, "same-release", record.where(), "another release is called " + record.key() + " already", "Give each release a file, or a name, of its own."));
      return;
    }
    if (index.named(record.field("name")) > 1) {
      noted("same-name", record, "several releases have the name " + record.field("name"), "Tell them apart by name or version.");
    }
    Node release = release(record.key());
    out.state(release, RDF.Nodes.type, Stm.Model);
    out.state(release, RDF.Nodes.type, Stm.Artifact);
    out.state(release, RDFS.Nodes.label, NodeFactory.createLiteralLang(record.field("name"), "en"));
    text(release, Stm.version, record.field("version"));
    text(release, Stm.producerName, record.field("producer"));
    date(release, record);
    addresses(release, record);
    origin(release, record);
    licenses.ofRelease(release, record);
    components(release, record);
  }

  private static Node release(String key) {
    return Iris.iri(Ns.ART, "mot." + key);
  }

  private void date(Node release, MotRecord record) {
    String date = record.field("date");
    if (MotIndex.date(date).isPresent()) {
      out.state(release, DCTerms.date.asNode(), NodeFactory.createLiteralDT(date, XSDDatatype.XSDdate));
    } else if (!date.isEmpty()) {
      out.tell(new Finding(Finding.Kind.MENDED, "bad-date", record.where(), "the date is \"" + date + "\"", "Write dates as 2024-12-15."));
    }
  }

  /// What the record says of its repositories: an address that is none stays as words.
  private void addresses(Node release, MotRecord record) {
    String repository = record.field("repository");
    if (ADDRESS.matcher(repository).matches()) {
      out.state(release, SchemaDO.codeRepository.asNode(), NodeFactory.createURI(repository));
    } else if (!repository.isEmpty()) {
      text(release, Stm.sourceNote, "repository: " + repository);
      noted("no-address", record, "repository is \"" + repository + "\"", "Give the address of the repository.");
    }
    String hub = record.field("huggingface");
    Matcher matcher = REPOSITORY.matcher(hub);
    if (matcher.matches() && !NO_OWNERS.contains(matcher.group(1).replaceFirst("/.*", ""))) {
      out.state(release, Stm.publishedAs, Iris.hubModel(matcher.group(1)));
    } else if (!hub.isEmpty()) {
      text(release, Stm.sourceNote, "huggingface: " + hub);
      noted("no-repository", record, "huggingface is \"" + hub + "\"", "Give the address of one repository, https://huggingface.co/owner/name.");
    }
  }

  /// The words for the origin, and an edge where they are exactly the name of one artifact, here or elsewhere; a model
  /// that names itself was trained from nothing.
  private void origin(Node release, MotRecord record) {
    String origin = record.field("origin");
    text(release, Stm.originStatedAs, origin);
    if (origin.isEmpty() || origin.equals(record.field("name"))) {
      return;
    }
    Optional<Node> parent = index.named(origin) > 0 ? index.keyOf(origin).map(MotStatements::release) : words.artifact(origin);
    if (parent.isPresent()) {
      EdgeKind.UNTYPED.triples(release, parent.get()).forEach(out::state);
    } else {
      noted("unknown-origin", record, "origin is \"" + origin + "\"", "Name the model that it was made from as it is named here or on the Hub.");
    }
  }

  private void components(Node release, MotRecord record) {
    Map<String, Integer> count = new HashMap<>();
    for (MotRecord.Component component : record.components()) {
      Optional<MotWords.Part> part = words.component(component.name());
      String name = part.map(p -> p.type().getURI().replaceFirst(".*/", "")).orElse("unknown." + component.name().strip());
      int number = count.merge(name, 1, Integer::sum);
      if (number > 1) {
        told("repeated-component", component, "there is another " + component.name(), "State each component once.");
      }
      String local = number == 1 ? name : name + "." + number;
      Node node = Iris.iri(Ns.PART, "mot." + record.key() + "." + local);
      out.state(release, Stm.hasComponent, node);
      out.state(node, RDF.Nodes.type, Stm.Component);
      out.state(node, RDFS.Nodes.label, NodeFactory.createLiteralLang(component.name(), "en"));
      part.ifPresentOrElse(
          p -> out.state(node, Stm.componentType, p.type()),
          () -> told("unknown-component", component, "no component is called \"" + component.name() + "\"", "Use the names of the framework."));
      text(node, Stm.componentPath, component.path());
      licenses.ofComponent(node, local, component, new MotLicenses.Frame(record, part.map(MotWords.Part::scope).orElse("distribution")));
    }
  }

  private void told(String fault, MotRecord.Component component, String what, String mend) {
    out.tell(new Finding(Finding.Kind.NOTED, fault, component.where(), what, mend));
  }

  private void noted(String fault, MotRecord record, String what, String mend) {
    out.tell(new Finding(Finding.Kind.NOTED, fault, record.where(), what, mend));
  }

  private void text(Node subject, Node property, String text) {
    if (!text.isBlank()) {
      out.state(subject, property, NodeFactory.createLiteralString(text));
    }
  }
}
