package org.w3id.stemma.bench.comparisons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class JudgedTest {
  private static final Cell AGREED = new Cell("MIT", "ISC", "Yes", "YES", true, "");
  private static final Cell WEAK = new Cell("MPL-2.0", "MIT", "No", "DEPENDS", false, "3.3");
  private static final Cell ODD = new Cell("GPL-3.0-only", "MIT", "No", "YES", false, "");

  private final Comparison comparison =
      new Comparison("matrix", "May it?", List.of(AGREED, WEAK, ODD), new TreeSet<>(Set.of("Unread-1.0")));

  private static Judgment judgment(String subject, String other, String theirs, String ours) {
    return new Judgment(2, "matrix", Set.of(subject), Set.of(other), theirs, ours, Judgment.Right.BOTH, "so it is.");
  }

  @Test
  void aJudgmentCoversASetOfQuestionsWithTheSameTwoAnswers() {
    Judged judged = Judged.of(comparison, List.of(judgment("MPL-2.0", "*", "No", "DEPENDS")));
    assertThat(judged.judged()).containsOnlyKeys(WEAK);
    assertThat(judged.unjudged()).containsExactly(ODD);
    assertThat(judged.idle()).isEmpty();
    assertThat(judged.isClean()).isFalse();
  }

  @Test
  void aJudgmentThatCoversNothingIsToldAndSoIsOneOnWhatAgrees() {
    Judgment agreed = judgment("MIT", "ISC", "Yes", "YES");
    Judgment otherAnswer = judgment("MPL-2.0", "MIT", "No", "YES");
    Judged judged = Judged.of(comparison, List.of(agreed, otherAnswer));
    assertThat(judged.idle()).containsExactly(agreed, otherAnswer);
  }

  @Test
  void theFirstJudgmentThatCoversADisagreementIsItsJudgment() {
    Judgment narrow = judgment("MPL-2.0", "MIT", "No", "DEPENDS");
    Judgment wide = judgment("*", "*", "No", "DEPENDS");
    Judged judged = Judged.of(comparison, List.of(narrow, wide, judgment("*", "MIT", "No", "YES")));
    assertThat(judged.judged()).containsEntry(WEAK, narrow);
    assertThat(judged.idle()).containsExactly(wide);
    assertThat(judged.unjudged()).isEmpty();
  }

  @Test
  void theReportListsEachDisagreementAndWhatIsNotCovered() {
    String report = MarkdownReport.of(Judged.of(comparison, List.of(judgment("MPL-2.0", "*", "No", "DEPENDS"))));
    assertThat(report)
        .contains("3 answers on both sides; 2 differ, of which 1 are not judged; 1 names are not covered here: Unread-1.0.")
        .contains("| No | 1 | 1 |")
        .contains("### Who is right: both, the questions differ (theirs: No; ours: DEPENDS)\n\nso it is.")
        .contains("| MPL-2.0 → MIT | 3.3 |")
        .contains("| GPL-3.0-only → MIT | No | YES |  |");
  }

  @Test
  void everyJudgmentOfOursGivesAReasonAndNamesAComparison() {
    assertThat(Judgment.all())
        .isNotEmpty()
        .allSatisfy(
            judgment -> {
              assertThat(Comparisons.NAMES).contains(judgment.comparison());
              assertThat(judgment.why()).hasSizeGreaterThan(60).endsWith(".");
            });
  }
}
