package org.w3id.stemma.reasoner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.reasoner.Shared.Line;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.verdict.Judge;
import org.w3id.stemma.reasoner.verdict.Matter;
import org.w3id.stemma.reasoner.verdict.Outcome;

/// Verdicts that people read out of license texts by hand, against those computed from clauses and rules.
///
/// Where the two differ, `license-verdict-differences.csv` says who is right and why: a difference that is not listed
/// fails, and so does one that is listed and is none any more.
class HandReadVerdictsTest {
  private final Law law = Law.read(Knowledge.graph());
  private final Judge judge = new Judge(law);

  /// A license and a purpose, with what the reader says and what was computed.
  private record Cell(String license, String purpose, String theirs, String ours) {
    boolean differs() {
      return !theirs.equals(ours);
    }

    boolean isMorePermissive() {
      return outcome(ours).isMilderThan(outcome(theirs));
    }
  }

  @Test
  void allCellsOfTheTableAgreeOrAreExplained() {
    List<Cell> cells = cells(Shared.table("license_purposes.csv"));
    assertThat(cells).hasSize(504);
    agreeOrAreExplained(cells);
  }

  @Test
  void allCellsThatWereReadForThisProjectAgreeOrAreExplained() {
    agreeOrAreExplained(cells(ours()));
  }

  @Test
  void everyDifferenceIsOfACellAndHasAReason() {
    List<Line> differences = differences();
    assertThat(differences).allSatisfy(line -> assertThat(line.get("why")).hasSizeGreaterThan(20));
    assertThat(differences).allSatisfy(line -> assertThat(line.get("who is right")).isIn("ours", "theirs", "either"));
    assertThat(differences.stream().map(HandReadVerdictsTest::key)).doesNotHaveDuplicates();
  }

  private static void agreeOrAreExplained(List<Cell> cells) {
    Map<String, Line> listed = new HashMap<>();
    differences().forEach(line -> listed.put(key(line), line));
    var wrong = new ArrayList<String>();
    for (Cell cell : cells) {
      Line line = listed.get(cell.license() + "." + cell.purpose() + "." + cell.theirs());
      boolean explained = line != null && line.get("ours").equals(cell.ours());
      if (cell.differs() != (line != null) || (line != null && !explained)) {
        wrong.add(cell + (cell.isMorePermissive() ? " MORE PERMISSIVE" : "") + (line == null ? "" : " listed as " + line));
      }
    }
    assertThat(wrong).isEmpty();
  }

  /// One reader's verdict; a text that was read again has another reader.
  private static String key(Line line) {
    return line.get("license") + "." + line.get("purpose") + "." + line.get("theirs");
  }

  private List<Cell> cells(List<Line> lines) {
    Map<String, License> licenses = new TreeMap<>();
    law.licenses().forEach(license -> licenses.put(license.licenseId(), license));
    var cells = new ArrayList<Cell>();
    for (Line line : lines) {
      assertThat(licenses).as("%s", line).containsKey(line.get("license"));
      License license = Objects.requireNonNull(licenses.get(line.get("license")));
      Purpose purpose =
          Arrays.stream(Purpose.values()).filter(p -> p.code().equals(line.get("purpose"))).findFirst().orElseThrow();
      Outcome ours = judge.judge(Matter.of(law, license), purpose, Reading.MAINSTREAM).outcome();
      cells.add(new Cell(line.get("license"), purpose.code(), line.get("verdict"), ours.node().getLocalName()));
    }
    return cells;
  }

  private static Outcome outcome(String name) {
    return Arrays.stream(Outcome.values()).filter(o -> o.node().getLocalName().equals(name)).findFirst().orElseThrow();
  }

  private static List<Line> differences() {
    return Shared.rows(read(folder().resolve("../license-verdict-differences.csv")));
  }

  private static List<Line> ours() {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .filter(file -> file.toString().endsWith(".csv"))
          .sorted()
          .flatMap(file -> Shared.rows(read(file)).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    try {
      var url = HandReadVerdictsTest.class.getResource("hand-read/README.md");
      assertThat(url).isNotNull();
      return Path.of(url.toURI()).resolveSibling(".");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
