package org.w3id.stemma.bench.comparisons;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.law.Provision;

/// The categories of the ScanCode license database: Permissive, Copyleft, Source-available …
///
/// `categories.csv` tells which kind of clauses each category fits; a kind may fit several.
final class ScanCode {
  /// Limits that keep nobody from any use.
  private static final Set<String> NO_LIMIT_OF_USE =
      Set.of("noFurtherRestrictions", "noTrademark", "noEndorsement", "noCircumvention");

  private ScanCode() {}

  static Comparison compare(Ours ours, Path shared) throws IOException {
    Map<String, String> categories = categories(shared);
    var fits = new HashMap<String, Set<String>>();
    Table.own("categories.csv")
        .forEach(row -> fits.computeIfAbsent(row.get("ours"), kind -> new HashSet<>()).add(row.get("theirs")));
    var cells = new ArrayList<Cell>();
    var uncovered = new TreeSet<String>();
    new TreeMap<>(Ours.keys(ours.knowledge(), ours.law())).forEach(
        (key, license) -> {
          String theirs = categories.get(key);
          if (!license.isReviewedWhole() || theirs == null) {
            uncovered.add(key);
          } else {
            List<Provision> limits = ours.provisions(license, ScanCode::limitsUse);
            List<Provision> shares = ours.provisions(license, p -> p.clause().asserted() && p.term().code().equals("sameLicense"));
            String kind = kind(ours, license, limits, shares);
            boolean agrees = fits.getOrDefault(kind, Set.of()).contains(theirs);
            cells.add(new Cell(key, "", theirs, kind, agrees, Ours.places((limits.isEmpty() ? shares : limits).stream())));
          }
        });
    return new Comparison("scancode", "Of which category is the license?", cells, uncovered);
  }

  private static String kind(Ours ours, License license, List<Provision> limits, List<Provision> shares) {
    if (!limits.isEmpty()) {
      return "limits use";
    }
    if (shares.isEmpty()) {
      return ours.provisions(license, p -> p.clause().asserted() && p.term().kind().equals("Duty")).isEmpty()
          ? "asks nothing"
          : "permissive";
    }
    boolean part = shares.stream().allMatch(p -> p.meaning().says("scope", "file") || p.meaning().says("scope", "library"));
    return part || !ours.provisions(license, p -> p.clause().asserted() && p.term().code().equals("ownTermsForDerivatives")).isEmpty()
        ? "copyleft of a part"
        : "copyleft";
  }

  private static boolean limitsUse(Provision provision) {
    String code = provision.term().code();
    if (!provision.clause().asserted()) {
      return Set.of("use", "commercialUse", "hostAsService", "modify", "distribute").contains(code);
    }
    return switch (provision.term().kind()) {
      case "Limit" -> !NO_LIMIT_OF_USE.contains(code);
      case "Threshold" -> !code.equals("badgeThreshold");
      case "Permission" -> provision.meaning().says("purpose", "limited");
      default -> false;
    };
  }

  private static Map<String, String> categories(Path shared) throws IOException {
    var categories = new HashMap<String, String>();
    for (JsonNode entry : new ObjectMapper().readTree(shared.resolve("data/scancode-licensedb/index.json").toFile())) {
      categories.put(entry.path("license_key").asText(), entry.path("category").asText());
    }
    return categories;
  }
}
