package org.w3id.stemma.reasoner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.reasoner.laundering.Chains;
import org.w3id.stemma.reasoner.laundering.Excuse;
import org.w3id.stemma.reasoner.laundering.Found;
import org.w3id.stemma.reasoner.laundering.Hunt;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;

/// All licenses over one edge, a few over two; `bench/launder` goes the whole way.
class LaunderingTest {
  private final Law law = Law.read(Knowledge.graph());

  @Test
  void noPermissiveLabelMakesAnyVerdictMilderUnlessARuleSaysWhy() {
    Found found = Hunt.in(law, new Chains(licenses(), 1));
    assertThat(found.unexplained()).isEmpty();
    assertThat(found.laundered()).isZero();
    assertThat(found.compared()).isGreaterThan(1_000_000);
    assertThat(found.excused()).containsKeys(Excuse.STOPS, Excuse.DOUBTFUL, Excuse.RELIEVED, Excuse.NO_MATERIAL, Excuse.UNGRANTED);
  }

  @Test
  void norDoesASecondEdge() {
    List<String> hard = List.of("Llama-2", "CC-BY-NC-SA-4.0", "GPL-3.0-only", "Grok-2-Community");
    List<License> some = licenses().stream().filter(license -> hard.contains(license.licenseId())).toList();
    assertThat(some).hasSize(hard.size());
    assertThat(Hunt.in(law, new Chains(some, 2)).unexplained()).isEmpty();
  }

  private List<License> licenses() {
    return law.licenses().stream().filter(license -> !license.iri().startsWith(Ns.POLICY)).toList();
  }
}
