package org.w3id.stemma.loaders.hub;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.w3id.stemma.loaders.Tally;
import org.w3id.stemma.loaders.names.LicenseOffers;
import org.w3id.stemma.loaders.names.LicenseResolver;
import org.w3id.stemma.loaders.names.LicenseWords;
import org.w3id.stemma.loaders.names.NameSource;
import org.w3id.stemma.loaders.names.Resolution;
import org.w3id.stemma.loaders.names.Rule;
import org.w3id.stemma.ontology.Iris;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.ontology.Stm;

/// What a record says of its license: one statement for each distinct value, word for word, with
/// all places where it is said. Tag and card may disagree; both are kept.
///
/// A value is linked to the licenses that it offers ([LicenseOffers]), and to a family where no more is known. By which
/// rule it was understood is told where it is not a tag of the Hub.
final class LicenseStatements {
  /// `statement/hf/org--name/mit`: the same in each snapshot.
  private static final String STATEMENT = Ns.STATEMENT + "hf/";

  private static final int MAX_LOCAL = 100;

  private final Tally out;
  private final LicenseResolver resolver;
  private final LicenseOffers offers;
  private final Node observed;

  LicenseStatements(Tally out, LicenseResolver resolver, Node observed) {
    this.out = out;
    this.resolver = resolver;
    this.offers = new LicenseOffers(out);
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
      Resolution meaning = resolver.resolve(said(entry.getKey(), entry.getValue()));
      List<Node> offered = offers.of(meaning);
      offered.forEach(license -> out.state(node, Stm.license, license));
      declared.addAll(offered);
      switch (meaning) {
        case Resolution.OneLicense(var license, var basis) -> tell(node, basis);
        case Resolution.FamilyOnly(var family, var versions, var basis) -> {
          out.state(node, Stm.family, family);
          tell(node, basis);
        }
        case Resolution.Several(var operator, var members, var basis) when !offered.isEmpty() -> tell(node, basis);
        case Resolution.Several several -> {}
        case Resolution.Addition addition -> {}
        case Resolution.NotALicense no -> {}
        case Resolution.Unresolved unresolved -> {}
      }
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

  /// A statement that a record without a license has for its name or link is about these alone.
  private static LicenseWords said(String value, Statement statement) {
    String name = statement.name.orElse("");
    String link = statement.link.orElse("");
    boolean isNameOrLink = value.equals(name) || (name.isEmpty() && value.equals(link));
    return new LicenseWords(NameSource.HUB, isNameOrLink ? "" : value, name, link);
  }

  private void tell(Node node, Resolution.Basis basis) {
    if (basis.rule() != Rule.HUB_TAG) {
      out.state(node, Stm.resolvedBy, words(basis.rule().word()));
    }
    if (basis.certainty() > 1) {
      out.state(
          node,
          Stm.certainty,
          NodeFactory.createLiteralDT(Integer.toString(basis.certainty()), XSDDatatype.XSDinteger));
    }
  }

  private static Node words(String text) {
    return NodeFactory.createLiteralString(text);
  }

  /// A local name for a value: itself, or a digest where it is long or would mean another place in a path.
  private static String local(String value) {
    return value.length() > MAX_LOCAL || value.equals(".") || value.equals("..")
        ? "sha-256-" + Digest.of(value).substring(0, 32)
        : Iris.local(value);
  }
}
