package org.w3id.stemma.bench.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.jena.reasoner.rulesys.GenericRuleReasoner;
import org.junit.jupiter.api.Test;
import org.w3id.stemma.reasoner.core.MonotoneCore;
import org.w3id.stemma.reasoner.effective.Effective;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.lineage.Lineage;

/// Every engine finds on the lineages of the knowledge what the reasoner finds.
class EnginesTest {
  private final Law law = Given.law();
  private final Lineage lineage = lineage();
  private final MonotoneCore core = MonotoneCore.of(Effective.of(lineage, law));

  private static Lineage lineage() {
    try {
      return Given.lineage(List.of());
    } catch (IOException e) {
      throw new IllegalStateException("there was no file to read", e);
    }
  }

  @Test
  void clausesArriveAtAll() {
    assertThat(ours().digest().arrivals()).isGreaterThan(100);
  }

  @Test
  void vlogFindsTheSame() throws IOException {
    assertThat(answer(new VLogEngine(core)).digest()).isEqualTo(ours().digest());
  }

  @Test
  void anInsertLoopFindsTheSame() {
    assertThat(answer(new InsertLoop(core)).digest()).isEqualTo(ours().digest());
  }

  @Test
  void forwardRulesFindTheSame() {
    assertThat(answer(new JenaRules(core, GenericRuleReasoner.FORWARD)).digest()).isEqualTo(ours().digest());
  }

  @Test
  void propertyPathsFindTheSameSorts() {
    assertThat(answer(new PropertyPaths(core)).digestOfSorts()).isEqualTo(ours().digestOfSorts());
  }

  private Answer answer(Engine engine) {
    engine.infer();
    var answer = new Answer(core.artifacts());
    engine.tell(answer);
    return answer;
  }

  private Answer ours() {
    return Answer.of(MonotoneCore.solve(lineage, law));
  }
}
