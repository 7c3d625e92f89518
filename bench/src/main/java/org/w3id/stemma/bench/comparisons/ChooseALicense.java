package org.w3id.stemma.bench.comparisons;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.law.Provision;

/// The tags of choosealicense.com: 17 tags in three sections, said or not said of each license.
///
/// `tags.csv` tells which clauses a tag stands for. Disclaimers of warranty and liability are no terms here: those two
/// tags are not compared.
final class ChooseALicense {
  private ChooseALicense() {}

  static Comparison compare(Ours ours, Path shared) throws IOException {
    var cells = new ArrayList<Cell>();
    var uncovered = new TreeSet<String>();
    List<CSVRecord> tags = Table.own("tags.csv");
    try (Stream<Path> files = Files.list(shared.resolve("data/choosealicense/_licenses"))) {
      for (Path file : files.sorted().toList()) {
        List<String> lines = Files.readAllLines(file);
        String id = field(lines, "spdx-id");
        Optional<License> license = ours.reviewed(id);
        if (license.isEmpty()) {
          uncovered.add(id);
        } else {
          Set<String> said = said(lines);
          tags.forEach(tag -> cells.add(cell(ours, license.get(), id, tag, said)));
        }
      }
    }
    return new Comparison("choosealicense", "Does the tag hold of the license?", cells, uncovered);
  }

  private static Cell cell(Ours ours, License license, String id, CSVRecord tag, Set<String> said) {
    String name = tag.get("section") + "/" + tag.get("tag");
    List<Provision> found = ours.provisions(license, provision -> isMeant(tag, provision));
    String theirs = said.contains(name) || said.contains(tag.get("section") + "/" + tag.get("or")) ? "yes" : "no";
    String answer = found.isEmpty() ? "no" : "yes";
    return new Cell(id, name, theirs, answer, theirs.equals(answer), Ours.places(found.stream()));
  }

  private static boolean isMeant(CSVRecord tag, Provision provision) {
    return List.of(tag.get("terms").split(" ")).contains(provision.term().code())
        && provision.clause().asserted() == tag.get("polarity").equals("asserted")
        && (tag.get("scope").isEmpty() || Stream.of(tag.get("scope").split(" ")).anyMatch(scope -> provision.meaning().says("scope", scope)))
        && provision.clause().condition().contains(tag.get("condition"));
  }

  private static String field(List<String> lines, String name) {
    return lines.stream()
        .filter(line -> line.startsWith(name + ": "))
        .map(line -> line.substring(name.length() + 2).strip())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("a license of choosealicense has no " + name));
  }

  /// The tags of the front matter as `section/tag`.
  private static Set<String> said(List<String> lines) {
    var said = new HashSet<String>();
    String section = "";
    for (String line : lines.subList(1, lines.size())) {
      if (line.equals("---")) {
        break;
      }
      if (line.endsWith(":")) {
        section = line.substring(0, line.length() - 1);
      } else if (line.startsWith("  - ")) {
        said.add(section + "/" + line.substring(4).strip());
      }
    }
    return said;
  }
}
