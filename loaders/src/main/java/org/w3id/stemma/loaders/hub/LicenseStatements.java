package org.w3id.stemma.loaders.hub;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.w3id.stemma.loaders.LicenseNames;
import org.w3id.stemma.loaders.Tally;
import org.w3id.stemma.ontology.Iris;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.ontology.Stm;

/// What a record says of its license: one statement for each distinct value, word for word, with
/// all places where it
/// is said. Tag and card may disagree; both are kept.
///
/// A value is linked to a license only where [LicenseNames] knows it. `other` is looked up by the
/// card's
/// `license_name`, which is the author's word for it.
final class LicenseStatements {
  /// Words that name no license, each with a meaning of its own.
  private static final Set<String> NO_LICENSE = Set.of("", "other", "unknown", "none");

  /// `statement/hf/org--name/mit`: the same in each snapshot.
  private static final String STATEMENT = Ns.STATEMENT + "hf/";

  private static final int MAX_LOCAL = 100;

  private final Tally out;
  private final LicenseNames names;
  private final Node observed;

  LicenseStatements(Tally out, LicenseNames names, Node observed) {
    this.out = out;
    this.names = names;
    this.observed = observed;
  }

  /// One value and where it is said.
  private static final class Statement {
    private boolean inTag;
    private boolean inCard;
    private String note = "";
    private Optional<String> name = Optional.empty();
    private Optional<String> link = Optional.empty();
  }

  void state(Node model, HubRecord record) {
    var declared = new LinkedHashSet<Node>();
    for (var entry : statements(record).entrySet()) {
      Node node =
          NodeFactory.createURI(STATEMENT + Iris.local(record.id()) + "/" + local(entry.getKey()));
      out.state(model, Stm.licenseStatement, node);
      state(node, entry.getKey(), entry.getValue());
      license(entry.getKey(), entry.getValue())
          .ifPresent(
              license -> {
                out.state(node, Stm.license, license);
                declared.add(license);
              });
    }
    declared.forEach(license -> out.state(model, Stm.declaredLicense, license));
  }

  private static Map<String, Statement> statements(HubRecord record) {
    var statements = new LinkedHashMap<String, Statement>();
    for (String value : HubTags.after(HubTags.LICENSE, record)) {
      statements.computeIfAbsent(value, any -> new Statement()).inTag = true;
    }
    for (Said said : record.all(Field.CARD_LICENSE)) {
      var statement = statements.computeIfAbsent(said.text(), any -> new Statement());
      statement.inCard = true;
      statement.note = said.explanation();
    }
    nameThem(statements, record);
    return statements;
  }

  /// A name and a link in the card tell what `other` stands for; without an `other` they belong to
  /// all that the card says.
  private static void nameThem(Map<String, Statement> statements, HubRecord record) {
    var name = record.one(Field.CARD_LICENSE_NAME);
    var link = record.one(Field.CARD_LICENSE_LINK);
    if (name.isEmpty() && link.isEmpty()) {
      return;
    }
    if (statements.values().stream().noneMatch(statement -> statement.inCard)) {
      var other = statements.containsKey("other") ? "other" : name.or(() -> link).orElseThrow();
      statements.computeIfAbsent(other, any -> new Statement()).inCard = true;
    }
    var other = statements.get("other");
    var named =
        other == null
            ? statements.values().stream()
                .filter(statement -> statement.inCard)
                .collect(Collectors.toSet())
            : Set.of(other);
    for (Statement statement : named) {
      statement.name = name;
      statement.link = link;
    }
  }

  private void state(Node node, String value, Statement statement) {
    out.state(node, RDF.Nodes.type, Stm.LicenseStatement);
    out.state(node, Stm.statedAs, words(value));
    statement.name.ifPresent(name -> out.state(node, Stm.licenseName, words(name)));
    statement.link.ifPresent(link -> out.state(node, Stm.licenseLink, words(link)));
    if (statement.inTag) {
      out.state(node, Stm.statedIn, Stm.Tag);
    }
    if (statement.inCard) {
      out.state(node, Stm.statedIn, Stm.Card);
    }
    if (!statement.note.isEmpty()) {
      out.state(node, Stm.sourceNote, words(statement.note));
    }
    out.state(node, Stm.observedFrom, observed);
  }

  private Optional<Node> license(String value, Statement statement) {
    return value.strip().equalsIgnoreCase("other")
        ? statement.name.flatMap(this::named)
        : named(value);
  }

  private Optional<Node> named(String word) {
    if (NO_LICENSE.contains(word.toLowerCase(Locale.ROOT).strip())) {
      return Optional.empty();
    }
    return names.named(word).or(() -> names.named(word.toLowerCase(Locale.ROOT)));
  }

  private static Node words(String text) {
    return NodeFactory.createLiteralString(text);
  }

  /// A local name for a value: itself, or a digest where it is long or would mean another place in
  /// a path.
  private static String local(String value) {
    return value.length() > MAX_LOCAL || value.equals(".") || value.equals("..")
        ? "sha-256-" + Digest.of(value).substring(0, 32)
        : Iris.local(value);
  }
}
