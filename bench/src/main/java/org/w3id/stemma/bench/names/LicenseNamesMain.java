package org.w3id.stemma.bench.names;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.loaders.names.LicenseResolver;
import org.w3id.stemma.loaders.names.LicenseWords;
import org.w3id.stemma.loaders.names.Resolution;
import org.w3id.stemma.ontology.Prefixes;

/// `LicenseNamesMain DATA [all]`: what the resolver makes of every spelling in a folder of real data, as Markdown. With `all`, every
/// spelling as a line of tab-separated values: source, outcome, meaning, rule, certainty, text, name, link.
public final class LicenseNamesMain {
  private static final int SHOWN = 100;
  private static final int LISTED = 60;

  private final Map<String, Map<LicenseWords, Integer>> bySource = new LinkedHashMap<>();
  private final LicenseResolver resolver = LicenseResolver.of(Knowledge.graph());

  private LicenseNamesMain() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 1) {
      System.err.println("Usage: LicenseNamesMain DATA [all]");
      System.exit(2);
    }
    var report = new LicenseNamesMain();
    for (Spelling spelling : Survey.of(Path.of(arguments[0]))) {
      report.bySource
          .computeIfAbsent(spelling.where(), any -> new LinkedHashMap<>())
          .merge(spelling.words(), 1, Integer::sum);
    }
    System.out.print(arguments.length > 1 ? report.all() : report.summary() + report.rest());
  }

  private String summary() {
    var text = new StringBuilder("| source | times | spellings |");
    for (Outcome outcome : Outcome.values()) {
      text.append(' ').append(outcome.words()).append(" |");
    }
    text.append("\n|---|---:|---:|---:|---:|---:|---:|---:|---:|\n");
    bySource.forEach((source, words) -> text.append(row(source, words)));
    return text.append(row("**all, each once**", union(any -> true)))
        .append(row("**without the two lists of ScanCode**", union(source -> !source.startsWith("ScanCode"))))
        .toString();
  }

  private Map<LicenseWords, Integer> union(Predicate<String> sources) {
    Map<LicenseWords, Integer> all = new LinkedHashMap<>();
    bySource.forEach(
        (source, words) -> {
          if (sources.test(source)) {
            words.forEach((said, times) -> all.merge(said, times, Integer::sum));
          }
        });
    return all;
  }

  private String row(String source, Map<LicenseWords, Integer> words) {
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    words.keySet().forEach(said -> counts.merge(Outcome.of(resolver.resolve(said)), 1, Integer::sum));
    var row = new StringBuilder("| " + source + " | ");
    row.append(words.values().stream().mapToInt(Integer::intValue).sum()).append(" | ").append(words.size()).append(" |");
    for (Outcome outcome : Outcome.values()) {
      row.append(' ').append(counts.getOrDefault(outcome, 0)).append(" |");
    }
    return row.append('\n').toString();
  }

  /// What remains, by source; of a long list the first.
  private String rest() {
    var text = new StringBuilder("\nWhat remains:\n\n");
    bySource.forEach(
        (source, words) -> {
          var left = new TreeMap<String, Integer>();
          words.forEach(
              (said, times) -> {
                if (resolver.resolve(said) instanceof Resolution.Unresolved(var unknown)) {
                  left.merge(shown(unknown), times, Integer::sum);
                }
              });
          if (!left.isEmpty()) {
            text.append("- ").append(source).append(": ");
            text.append(left.keySet().stream().limit(LISTED).map(said -> "`" + said + "`").collect(Collectors.joining(", ")));
            text.append(left.size() > LISTED ? ", and " + (left.size() - LISTED) + " more" : "").append('\n');
          }
        });
    return text.toString();
  }

  private String all() {
    var text = new StringBuilder();
    bySource.forEach((source, words) -> words.keySet().forEach(said -> text.append(line(source, said))));
    return text.toString();
  }

  private String line(String source, LicenseWords said) {
    Resolution found = resolver.resolve(said);
    return String.join(
            "\t",
            source,
            said.source().word(),
            Outcome.of(found).name().toLowerCase(Locale.ROOT),
            meaning(found),
            rule(found),
            shown(said.text()),
            shown(said.name()),
            shown(said.link()))
        + "\n";
  }

  /// What it means, in a few words: `spdx:MIT`, `family:Llama`, `or spdx:Apache-2.0 spdx:MIT`.
  static String meaning(Resolution found) {
    return switch (found) {
      case Resolution.OneLicense(var license, var basis) -> name(license);
      case Resolution.Addition(var exception, var basis) -> name(exception);
      case Resolution.NotALicense(var which, var basis) -> name(which);
      case Resolution.FamilyOnly(var family, var versions, var basis) -> name(family);
      case Resolution.Several(var operator, var members, var basis) ->
          operator.name().toLowerCase(Locale.ROOT)
              + members.stream().map(member -> " " + meaning(member)).collect(Collectors.joining());
      case Resolution.Unresolved unresolved -> "?";
    };
  }

  private static String rule(Resolution found) {
    return switch (found) {
      case Resolution.OneLicense(var license, var basis) -> words(basis);
      case Resolution.Addition(var exception, var basis) -> words(basis);
      case Resolution.NotALicense(var which, var basis) -> words(basis);
      case Resolution.FamilyOnly(var family, var versions, var basis) -> words(basis);
      case Resolution.Several(var operator, var members, var basis) -> words(basis);
      case Resolution.Unresolved unresolved -> "";
    };
  }

  private static String words(Resolution.Basis basis) {
    return basis.rule().word() + " " + basis.certainty();
  }

  private static String name(Node node) {
    return Prefixes.standard().shorten(node.getURI());
  }

  private static String shown(String words) {
    String line = words.replaceAll("\\s+", " ");
    return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
  }
}
