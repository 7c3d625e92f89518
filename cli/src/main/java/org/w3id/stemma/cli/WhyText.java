package org.w3id.stemma.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3id.stemma.ontology.Prefixes;
import org.w3id.stemma.reasoner.Explanation;
import org.w3id.stemma.reasoner.Explanation.Finding;
import org.w3id.stemma.reasoner.Explanation.Origin;
import org.w3id.stemma.reasoner.Explanation.Outcome;
import org.w3id.stemma.reasoner.Explanation.Step;
import org.w3id.stemma.reasoner.Explanation.Witness;
import org.w3id.stemma.reasoner.Reading;

/// An explanation as a person reads it, in one reading: what binds, what only advises, what rests in data, what an
/// exception relieves. Clauses stand under the origin whose license carries them and the surest way from there.
final class WhyText {
  /// How certainties read, from 1 to 4.
  private static final List<String> CERTAINTY = List.of("express wording", "orthodox reading", "arguable", "contested");

  private static final String OWN = "Own";

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

  private final Explanation why;
  private final String reading;
  private final Prefixes prefixes = Prefixes.standard();
  private final StringBuilder text = new StringBuilder();

  private WhyText(Explanation why, Reading reading) {
    this.why = why;
    this.reading = reading.name().toLowerCase(Locale.ROOT);
  }

  static String of(Explanation why, Reading reading) {
    return new WhyText(why, reading).write();
  }

  private String write() {
    line(shorten(why.artifact()));
    line("  declares    %s".formatted(why.declared().isEmpty() ? "no license" : names(why.declared())));
    line("  descends    from %s".formatted(ancestors()));
    line("  reading     %s".formatted(reading));
    names("undeclared", why.undeclared(), "no license is declared there: what binds is not known");
    names("unread", why.unread(), "not read here yet: what it says is not known");
    names("missing", why.missing(), "stated as a parent, and nothing else is known");
    for (Standing standing : Standing.values()) {
      section(standing);
    }
    return text.toString();
  }

  private String ancestors() {
    return switch (why.ancestors()) {
      case 0 -> "nothing: no parents stated";
      case 1 -> "1 artifact";
      default -> why.ancestors() + " artifacts";
    };
  }

  private void names(String what, List<String> iris, String meaning) {
    if (!iris.isEmpty()) {
      line("  %-11s %s (%s)".formatted(what, names(iris), meaning));
    }
  }

  /// Under each heading, an origin with its license and way, the lines of the clauses that came so.
  private void section(Standing standing) {
    Map<String, List<String>> byWay = new LinkedHashMap<>();
    for (Finding finding : why.findings()) {
      if (standing(finding).filter(standing::equals).isPresent()) {
        for (Origin origin : finding.origins()) {
          byWay.computeIfAbsent(way(finding, origin, standing), w -> new ArrayList<>()).add(clause(finding, origin, standing));
        }
      }
    }
    if (!byWay.isEmpty()) {
      line("");
      line(standing.words);
      byWay.forEach((way, clauses) -> {
        line("  %s".formatted(way));
        clauses.forEach(clause -> line("    %s".formatted(clause)));
      });
    }
  }

  private String way(Finding finding, Origin origin, Standing standing) {
    String license = shorten(finding.license());
    Optional<Witness> surest = surest(finding, origin, standing);
    if (surest.isEmpty()) {
      return license + ": " + origin.basis();
    }
    var way = new StringBuilder(license + " of " + shorten(origin.artifact()));
    for (Step step : surest.get().steps()) {
      way.append(System.lineSeparator()).append("    ").append(shorten(step.child())).append(' ')
          .append(local(step.relation())).append(' ').append(shorten(step.parent()));
    }
    return way.toString();
  }

  private String clause(Finding finding, Origin origin, Standing standing) {
    String clause = String.format(Locale.ROOT, "  %-24s %s%s%s", finding.term(), finding.number(), condition(finding), evidence(finding));
    return surest(finding, origin, standing)
        .map(witness -> clause + System.lineSeparator() + reason(finding, origin, witness))
        .orElse(clause);
  }

  /// The effect, and the step that makes it as unsure as it is.
  private static String reason(Finding finding, Origin origin, Witness witness) {
    Step weakest = witness.steps().stream().filter(s -> s.certainty() == witness.certainty()).findFirst().orElse(witness.steps().getLast());
    String more = origin.witnesses().size() > 1 || finding.capped()
        ? " (the surest of " + (finding.capped() ? "more than " : "") + origin.witnesses().size() + " ways)"
        : "";
    return String.format(Locale.ROOT, "        %-24s %s, %s: %s%s", "",
        words(witness.effect()), CERTAINTY.get(witness.certainty() - 1), weakest.basis(), more);
  }

  /// The surest way to an effect that stands so; none from the artifact itself.
  private Optional<Witness> surest(Finding finding, Origin origin, Standing standing) {
    List<String> effects =
        finding.outcomes().stream().filter(o -> stands(o).filter(standing::equals).isPresent()).map(Outcome::effect).toList();
    return effects.contains(OWN) && origin.artifact().equals(why.artifact())
        ? Optional.empty()
        : origin.witnesses().stream()
            .filter(w -> effects.contains(w.effect()))
            .min((a, b) -> Integer.compare(a.certainty(), b.certainty()));
  }

  /// How the clause stands: as its weightiest outcome does.
  private Optional<Standing> standing(Finding finding) {
    return finding.outcomes().stream().flatMap(outcome -> stands(outcome).stream()).min(Enum::compareTo);
  }

  private Optional<Standing> stands(Outcome outcome) {
    return outcome.readings().stream()
        .filter(read -> read.reading().equals(reading))
        .map(read -> Standing.valueOf(read.standing()))
        .findFirst();
  }

  private static String condition(Finding finding) {
    return finding.condition().isEmpty() ? "" : " (" + finding.condition() + ")";
  }

  private static String evidence(Finding finding) {
    return switch (finding.evidence()) {
      case "TextRead" -> "";
      case "Secondary" -> " [as quoted by others]";
      default -> " [to be confirmed in the text]";
    };
  }

  private String names(List<String> iris) {
    return String.join(", ", iris.stream().map(this::shorten).toList());
  }

  private String shorten(String iri) {
    return prefixes.shorten(iri);
  }

  /// `BindsPart` as `binds part`.
  private static String words(String effect) {
    return effect.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  private static String local(String iri) {
    return iri.substring(iri.lastIndexOf('#') + 1);
  }

  private void line(String line) {
    text.append(line).append(System.lineSeparator());
  }
}
