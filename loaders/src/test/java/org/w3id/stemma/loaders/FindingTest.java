package org.w3id.stemma.loaders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.riot.system.StreamRDFLib;
import org.junit.jupiter.api.Test;

class FindingTest {
  @Test
  void whatASourceSaysCannotWriteInATerminal() {
    var finding =
        new Finding(
            Finding.Kind.NOTED,
            "odd",
            "a\nb",
            "red\u001b[31m and \u202eback\u202c, é and 🙂 stay",
            "Nothing.");

    assertThat(finding.where()).isEqualTo("a\\u000ab");
    assertThat(finding.what()).isEqualTo("red\\u001b[31m and \\u202eback\\u202c, é and 🙂 stay");
  }

  @Test
  void aReportCountsRecordsTriplesAndFaultsExactly() {
    var tally = new Tally(StreamRDFLib.sinkNull(), finding -> {});
    tally.record();
    tally.record();
    tally.tell(new Finding(Finding.Kind.REJECTED, "half-line", "here", "half a line", "Mend it."));
    tally.tell(new Finding(Finding.Kind.NOTED, "cycle", "here", "a cycle", "Mend it."));
    tally.tell(new Finding(Finding.Kind.NOTED, "cycle", "there", "a cycle", "Mend it."));

    assertThat(tally.report())
        .isEqualTo(new Report(2, 1, 1, 0, new TreeMap<>(Map.of("half-line", 1L, "cycle", 2L))));
  }
}
