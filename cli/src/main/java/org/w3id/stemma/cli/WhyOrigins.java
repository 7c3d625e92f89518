package org.w3id.stemma.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.w3id.stemma.ontology.Prefixes;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.effective.Finding;
import org.w3id.stemma.reasoner.effective.Finding.Origin;
import org.w3id.stemma.reasoner.effective.Finding.Step;
import org.w3id.stemma.reasoner.effective.Finding.Witness;
import org.w3id.stemma.reasoner.why.Answer;
import org.w3id.stemma.reasoner.why.Way;
import org.w3id.stemma.reasoner.why.Way.Standing;

/// Where what an artifact has comes from, in one reading: what binds, what only advises, what rests in data, what an
/// exception relieves. Clauses stand under the origin whose license carries them and the surest way from there.
final class WhyOrigins {
  /// How certainties read, from 1 to 4.
  private static final List<String> CERTAINTY = List.of("express wording", "orthodox reading", "arguable", "contested");

  /// What comes from one origin by one way: the steps as text, and under each reason the findings.
  private record Group(List<String> way, Map<String, List<Finding>> findings) {}

  private final Answer why;
  private final Reading reading;
  private final boolean clauses;
  private final Wrapped out;
  private final Prefixes prefixes = Prefixes.standard();

  /// @param clauses whether to tell every clause, not only the terms
  WhyOrigins(Answer why, Reading reading, boolean clauses, Wrapped out) {
    this.why = why;
    this.reading = reading;
    this.clauses = clauses;
    this.out = out;
  }

  void write() {
    for (Standing standing : Standing.values()) {
      section(standing);
    }
  }

  private static String heading(Standing standing) {
    return switch (standing) {
      case BINDS -> "Binds";
      case ADVISES -> "Advises: arguable or contested, shown but not counted in this reading";
      case LATENT -> "Rests in the data: may reach a model that is trained on it";
      case RELIEVED -> "Relieved by an exception";
      case GRANTED -> "Granted upstream, and held here";
      case NOT_GRANTED -> "Granted upstream, but not held here";
    };
  }

  private void section(Standing standing) {
    Map<List<String>, Group> groups = new LinkedHashMap<>();
    for (Finding finding : why.findings()) {
      for (Origin origin : finding.origins()) {
        Way.of(finding, origin, why.artifact(), reading)
            .filter(way -> way.standing() == standing)
            .ifPresent(
                way ->
                    groups
                        .computeIfAbsent(lines(finding, origin, way), lines -> new Group(lines, new LinkedHashMap<>()))
                        .findings()
                        .computeIfAbsent(reason(finding, origin, way), reason -> new ArrayList<>())
                        .add(finding));
      }
    }
    if (!groups.isEmpty()) {
      out.heading(heading(standing));
      groups.values().forEach(this::write);
    }
  }

  private void write(Group group) {
    out.line("  " + group.way().getFirst());
    group.way().stream().skip(1).forEach(step -> out.line("    " + step));
    group.findings().forEach((reason, findings) -> {
      if (!reason.isEmpty()) {
        out.line("    - " + reason, 6);
      }
      write(findings);
    });
  }

  private void write(List<Finding> findings) {
    if (clauses) {
      findings.forEach(finding -> out.line("        " + clause(finding), 33));
    } else {
      out.list("        ", findings.stream().map(Finding::term).distinct().toList());
    }
  }

  private List<String> lines(Finding finding, Origin origin, Way way) {
    String license = prefixes.shorten(finding.license());
    if (way.witness().isEmpty()) {
      return List.of(license + ": " + origin.basis());
    }
    var lines = new ArrayList<>(List.of(license + " of " + prefixes.shorten(origin.artifact())));
    for (Step step : way.witness().get().steps()) {
      lines.add(prefixes.shorten(step.child()) + " " + local(step.relation()) + " " + prefixes.shorten(step.parent()));
    }
    return lines;
  }

  /// The effect, and the step that makes it as unsure as it is.
  private static String reason(Finding finding, Origin origin, Way way) {
    if (way.witness().isEmpty()) {
      return "";
    }
    Witness witness = way.witness().get();
    Step weakest =
        witness.steps().stream().filter(step -> step.certainty() == witness.certainty()).findFirst().orElse(witness.steps().getLast());
    String more =
        origin.witnesses().size() > 1 || finding.capped()
            ? " (the surest of " + (finding.capped() ? "more than " : "") + origin.witnesses().size() + " ways)"
            : "";
    return WhyText.words(witness.effect()) + ", " + CERTAINTY.get(witness.certainty() - 1) + ": " + weakest.basis() + more;
  }

  private static String clause(Finding finding) {
    String condition = finding.condition().isEmpty() ? "" : " (" + finding.condition() + ")";
    return String.format(Locale.ROOT, "%-24s %s%s%s", finding.term(), finding.number(), condition, evidence(finding));
  }

  private static String evidence(Finding finding) {
    return switch (finding.evidence()) {
      case "TextRead" -> "";
      case "Secondary" -> " [as quoted by others]";
      default -> " [to be confirmed in the text]";
    };
  }

  private static String local(String iri) {
    return iri.substring(iri.lastIndexOf('#') + 1);
  }
}
