package org.w3id.stemma.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.ontology.Stm;

/// What licenses say of one another.
class CompatibilityStatementsTest {
  private static final Node SHARE_ALIKE = NodeFactory.createURI(Ns.TERM + "sameLicense");
  private static final Node NO_FURTHER = NodeFactory.createURI(Ns.TERM + "noFurtherRestrictions");

  private final Facts facts = new Facts(Knowledge.graph());

  @Test
  void whatNamesAnotherLicenseIsAShareAlikeClauseThatWasWrittenDown() {
    for (Node property : List.of(Stm.compatibleWith, Stm.compatibility)) {
      assertThat(facts.subjects(property)).isNotEmpty();
      for (Node clause : facts.subjects(property)) {
        assertThat(facts.instances(Stm.Clause)).contains(clause);
        assertThat(facts.the(clause, Stm.term)).as("%s", clause).isEqualTo(SHARE_ALIKE);
      }
    }
  }

  @Test
  void whatLeavesRoomIsAClauseAgainstFurtherRestrictionsAndNamesTermsThatExist() {
    for (Node property : List.of(Stm.admits, Stm.leavesOpen)) {
      assertThat(facts.subjects(property)).isNotEmpty();
      for (Node clause : facts.subjects(property)) {
        assertThat(facts.the(clause, Stm.term)).as("%s", clause).isEqualTo(NO_FURTHER);
        assertThat(facts.instances(Stm.Term)).containsAll(facts.objects(clause, property));
      }
    }
  }

  @Test
  void nothingIsBothAdmittedAndLeftOpen() {
    for (Node clause : facts.subjects(Stm.leavesOpen)) {
      assertThat(facts.objects(clause, Stm.admits)).doesNotContainAnyElementsOf(facts.objects(clause, Stm.leavesOpen));
    }
  }

  @Test
  void everyStatementHangsOnAClauseThatNamesItsLicenses() {
    var hung = new HashSet<Node>();
    for (Node clause : facts.subjects(Stm.compatibility)) {
      for (Node statement : facts.objects(clause, Stm.compatibility)) {
        hung.add(statement);
        assertThat(facts.objects(clause, Stm.compatibleWith)).containsAll(facts.objects(statement, Stm.with));
        assertThat(facts.has(statement, Stm.with) || facts.has(statement, Stm.demands)).as("%s", statement).isTrue();
      }
    }
    assertThat(hung).containsExactlyInAnyOrderElementsOf(facts.instances(Stm.CompatibilityStatement));
  }

  @Test
  void namesOnTheSpdxListThatTellTheNoticeSayIt() {
    for (Node license : facts.subjects(Stm.licenseClass)) {
      String name = Facts.name(license);
      if (name.endsWith("-or-later")) {
        assertThat(facts.objects(license, Stm.bearsNotice)).as(name).contains(Stm.OrLaterNotice);
      }
      if (name.endsWith("-only")) {
        assertThat(facts.objects(license, Stm.lacksNotice)).as(name).contains(Stm.OrLaterNotice);
      }
    }
  }
}
