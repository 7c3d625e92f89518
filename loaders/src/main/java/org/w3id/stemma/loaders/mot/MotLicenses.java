package org.w3id.stemma.loaders.mot;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.w3id.stemma.loaders.Finding;
import org.w3id.stemma.loaders.Tally;
import org.w3id.stemma.ontology.Iris;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.ontology.Stm;

/// What a record says of licenses: one statement for each place where it says something, word for word.
///
/// A component without a license of its own takes the release's: that for its kind of content, else that for the whole
/// distribution, as the format has it. One whose own words name no license takes none.
final class MotLicenses {
  /// `statement/mot/Amber/datasets`, `statement/mot/Amber/release.code`.
  private static final String STATEMENT = Ns.STATEMENT + "mot/";

  private final Tally out;
  private final MotWords words;
  private final Node observed;

  MotLicenses(Tally out, MotWords words, Node observed) {
    this.out = out;
    this.words = words;
    this.observed = observed;
  }

  /// The record in which a component stands, and the scope of the release's license that holds for it.
  record Frame(MotRecord record, String scope) {}

  /// States the licenses of the release; the one for the distribution is what the release itself declares.
  void ofRelease(Node release, MotRecord record) {
    for (String scope : record.licenses().keySet().stream().sorted().toList()) {
      MotRecord.Said said = record.licenses().get(scope);
      if (said != null) {
        Node statement = statement(record, "release." + scope);
        out.state(release, Stm.licenseStatement, statement);
        Optional<Node> license = license(said, record.where());
        state(statement, said, license);
        if (scope.equals("distribution")) {
          license.ifPresent(node -> out.state(release, Stm.declaredLicense, node));
        }
      }
    }
  }

  /// @param local the component's name within its record
  void ofComponent(Node component, String local, MotRecord.Component stated, Frame frame) {
    if (stated.own().isPresent()) {
      MotRecord.Said said = stated.own().get();
      if (!said.words().isEmpty()) {
        Node statement = statement(frame.record(), local);
        out.state(component, Stm.licenseStatement, statement);
        Optional<Node> license = license(said, stated.where());
        state(statement, said, license);
        declare(component, said, license);
      }
      return;
    }
    frame.record().inherited(frame.scope()).ifPresent(
        inherited -> {
          MotRecord.Said said = inherited.getValue();
          out.state(component, Stm.licenseStatement, statement(frame.record(), "release." + inherited.getKey()));
          declare(component, said, words.nonLicense(said.words()).isPresent() ? Optional.empty() : words.license(said.words()));
        });
  }

  @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
  private void declare(Node component, MotRecord.Said said, Optional<Node> license) {
    license.ifPresent(node -> out.state(component, Stm.declaredLicense, node));
    words.nonLicense(said.words()).ifPresent(value -> out.state(component, Stm.nonLicense, value));
  }

  /// The license that the words name; told where they name neither a license nor a value that is none.
  private Optional<Node> license(MotRecord.Said said, String where) {
    if (words.nonLicense(said.words()).isPresent()) {
      return Optional.empty();
    }
    Optional<Node> license = words.license(said.words());
    if (license.isEmpty()) {
      out.tell(new Finding(Finding.Kind.NOTED, "unknown-license", where, "no one license is called \"" + said.words() + "\"", "Use an SPDX identifier, or the license's own name."));
    }
    return license;
  }

  @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
  private void state(Node statement, MotRecord.Said said, Optional<Node> license) {
    out.state(statement, RDF.Nodes.type, Stm.LicenseStatement);
    out.state(statement, Stm.statedAs, NodeFactory.createLiteralString(said.words()));
    license.ifPresent(node -> out.state(statement, Stm.license, node));
    if (!said.path().isBlank()) {
      out.state(statement, Stm.licenseLink, NodeFactory.createLiteralString(said.path()));
    }
    out.state(statement, Stm.statedIn, Stm.Catalogue);
    out.state(statement, Stm.observedFrom, observed);
  }

  private static Node statement(MotRecord record, String local) {
    return NodeFactory.createURI(STATEMENT + Iris.local(record.key()) + "/" + Iris.local(local));
  }
}
