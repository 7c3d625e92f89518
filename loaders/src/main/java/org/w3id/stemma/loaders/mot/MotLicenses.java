package org.w3id.stemma.loaders.mot;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.w3id.stemma.loaders.Finding;
import org.w3id.stemma.loaders.Tally;
import org.w3id.stemma.loaders.names.LicenseOffers;
import org.w3id.stemma.loaders.names.Resolution;
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
  private final LicenseOffers offers;
  private final Node observed;

  MotLicenses(Tally out, MotWords words, Node observed) {
    this.out = out;
    this.words = words;
    this.offers = new LicenseOffers(out);
    this.observed = observed;
  }

  /// The record in which a component stands, and the scope of the release's license that holds for it.
  record Frame(MotRecord record, String scope) {}

  /// What was said, and what it means.
  private record Heard(MotRecord.Said said, Resolution meaning, List<Node> licenses) {}

  /// States the licenses of the release; the one for the distribution is what the release itself declares.
  void ofRelease(Node release, MotRecord record) {
    for (String scope : record.licenses().keySet().stream().sorted().toList()) {
      MotRecord.Said said = record.licenses().get(scope);
      if (said != null) {
        Node statement = statement(record, "release." + scope);
        out.state(release, Stm.licenseStatement, statement);
        Heard heard = heard(said);
        noteUnknown(heard, record.where());
        state(statement, heard);
        if (scope.equals("distribution")) {
          heard.licenses().forEach(license -> out.state(release, Stm.declaredLicense, license));
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
        Heard heard = heard(said);
        noteUnknown(heard, stated.where());
        state(statement, heard);
        declare(component, heard);
      }
      return;
    }
    frame.record().inherited(frame.scope()).ifPresent(
        inherited -> {
          out.state(component, Stm.licenseStatement, statement(frame.record(), "release." + inherited.getKey()));
          declare(component, heard(inherited.getValue()));
        });
  }

  private Heard heard(MotRecord.Said said) {
    Resolution meaning = words.license(said.words());
    return new Heard(said, meaning, offers.of(meaning));
  }

  private void declare(Node component, Heard heard) {
    heard.licenses().forEach(license -> out.state(component, Stm.declaredLicense, license));
    if (heard.meaning() instanceof Resolution.NotALicense(var which, var basis)) {
      out.state(component, Stm.nonLicense, which);
    }
  }

  /// Told where the words name neither licenses nor a value that is none.
  private void noteUnknown(Heard heard, String where) {
    if (heard.licenses().isEmpty() && !(heard.meaning() instanceof Resolution.NotALicense)) {
      out.tell(new Finding(Finding.Kind.NOTED, "unknown-license", where, "no license is called \"" + heard.said().words() + "\"", "Use an SPDX identifier or expression, or the license's own name."));
    }
  }

  private void state(Node statement, Heard heard) {
    out.state(statement, RDF.Nodes.type, Stm.LicenseStatement);
    out.state(statement, Stm.statedAs, NodeFactory.createLiteralString(heard.said().words()));
    heard.licenses().forEach(license -> out.state(statement, Stm.license, license));
    if (!heard.said().path().isBlank()) {
      out.state(statement, Stm.licenseLink, NodeFactory.createLiteralString(heard.said().path()));
    }
    out.state(statement, Stm.statedIn, Stm.Catalogue);
    out.state(statement, Stm.observedFrom, observed);
  }

  private static Node statement(MotRecord record, String local) {
    return NodeFactory.createURI(STATEMENT + Iris.local(record.key()) + "/" + Iris.local(local));
  }
}
