package org.w3id.stemma.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3id.stemma.ontology.Prefixes;
import org.w3id.stemma.reasoner.Finding;
import org.w3id.stemma.reasoner.Finding.Origin;
import org.w3id.stemma.reasoner.Finding.Outcome;
import org.w3id.stemma.reasoner.Finding.Step;
import org.w3id.stemma.reasoner.Finding.Witness;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.why.Answer;

/// Where what an artifact has comes from, in one reading: what binds, what only advises, what rests in data, what an
/// exception relieves. Clauses stand under the origin whose license carries them and the surest way from there.
final class WhyOrigins {
  /// How certainties read, from 1 to 4.
  private static final List<String> CERTAINTY = List.of("express wording", "orthodox reading", "arguable", "contested");

  /// The standings, in the order in which they are told, with what they mean.
  private enum Standing {
    binds("Binds"),
    advises("Advises: arguable or contested, shown but not counted in this reading"),
    latent("Rests in the data: may reach a model that is trained on it"),
    relieved("Relieved by an exception"),
    granted("Granted upstream, and held here"),
    notGranted("Granted upstream, but not held here");

    private final String words;

    Standing(String words) {
      this.words = words;
    }
  }

  /// What comes by one way: the steps as text, what makes them as unsure as they are, and the findings.
  private record Group(List<String> way, String reason, List<Finding> findings) {}

  /// How a clause stands by one way; no witness for what is the artifact's own.
  private record Way(Standing standing, int certainty, Optional<Witness> witness) {}

  private final Answer why;
  private final String reading;
  private final boolean clauses;
  private final Wrapped out;
  private final Prefixes prefixes = Prefixes.standard();

  /// @param clauses whether to tell every clause, not only the terms
  WhyOrigins(Answer why, String reading, boolean clauses, Wrapped out) {
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

  private void section(Standing standing) {
    Map<String, Group> groups = new LinkedHashMap<>();
    for (Finding finding : why.findings()) {
      for (Origin origin : finding.origins()) {
        way(finding, origin)
            .filter(way -> way.standing() == standing)
            .map(way -> group(finding, origin, way))
            .ifPresent(group -> groups.computeIfAbsent(group.way() + group.reason(), key -> group).findings().add(finding));
      }
    }
    if (!groups.isEmpty()) {
      out.heading(standing.words);
      groups.values().forEach(this::write);
    }
  }

  private void write(Group group) {
    out.line("  " + group.way().getFirst());
    group.way().stream().skip(1).forEach(step -> out.line("    " + step));
    if (!group.reason().isEmpty()) {
      out.line("    " + group.reason(), 4);
    }
    if (clauses) {
      group.findings().forEach(finding -> out.line("      " + clause(finding), 33));
    } else {
      out.list("      ", group.findings().stream().map(Finding::term).distinct().toList());
    }
  }

  private Group group(Finding finding, Origin origin, Way way) {
    String license = prefixes.shorten(finding.license());
    if (way.witness().isEmpty()) {
      return new Group(List.of(license + ": " + origin.basis()), "", new ArrayList<>());
    }
    var lines = new ArrayList<>(List.of(license + " of " + prefixes.shorten(origin.artifact())));
    for (Step step : way.witness().get().steps()) {
      lines.add(prefixes.shorten(step.child()) + " " + local(step.relation()) + " " + prefixes.shorten(step.parent()));
    }
    return new Group(lines, reason(finding, origin, way.witness().get()), new ArrayList<>());
  }

  /// The effect, and the step that makes it as unsure as it is.
  private static String reason(Finding finding, Origin origin, Witness witness) {
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

  /// The weightiest way from an origin, and of these the surest.
  private Optional<Way> way(Finding finding, Origin origin) {
    var ways = new ArrayList<Way>();
    for (Outcome outcome : finding.outcomes()) {
      if (outcome.effect().equals(Finding.OWN)) {
        if (origin.artifact().equals(why.artifact())) {
          ways.add(new Way(stands(outcome), outcome.certainty(), Optional.empty()));
        }
      } else {
        origin.witnesses().stream()
            .filter(witness -> witness.effect().equals(outcome.effect()))
            .forEach(witness -> ways.add(new Way(stands(outcome, witness), witness.certainty(), Optional.of(witness))));
      }
    }
    return ways.stream().min(Comparator.comparing(Way::standing).thenComparingInt(Way::certainty));
  }

  /// A way may be closed, or too unsure to bind, while another of the same effect is not.
  private Standing stands(Outcome outcome, Witness witness) {
    if (witness.steps().stream().anyMatch(step -> step.relievedIn().contains(reading))) {
      return Standing.relieved;
    }
    Standing standing = stands(outcome);
    boolean binds = Reading.valueOf(reading.toUpperCase(Locale.ROOT)).binds(witness.certainty());
    return standing == Standing.binds && !binds ? Standing.advises : standing;
  }

  private Standing stands(Outcome outcome) {
    return outcome.readings().stream()
        .filter(read -> read.reading().equals(reading))
        .map(read -> Standing.valueOf(read.standing()))
        .findFirst()
        .orElseThrow();
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
