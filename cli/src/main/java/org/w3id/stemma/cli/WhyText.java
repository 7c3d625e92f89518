package org.w3id.stemma.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.w3id.stemma.ontology.Prefixes;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.why.Answer;
import org.w3id.stemma.reasoner.why.Answer.Clash;
import org.w3id.stemma.reasoner.why.Answer.Cure;
import org.w3id.stemma.reasoner.why.Answer.Judged;
import org.w3id.stemma.reasoner.why.Answer.Unknown;

/// An answer as a person reads it on a terminal: the verdicts, what is in conflict, what would help, the origins, what
/// is unknown. Origins are told in one reading, the mainstream one where several were asked for.
final class WhyText {
  private final Answer why;
  private final List<String> readings;
  private final Prefixes prefixes = Prefixes.standard();
  private final Wrapped out = new Wrapped();

  private WhyText(Answer why) {
    this.why = why;
    this.readings = why.verdicts().stream().map(Judged::reading).distinct().toList();
  }

  /// @param clauses whether to tell every clause, not only the terms
  static String of(Answer why, boolean clauses) {
    return new WhyText(why).write(clauses);
  }

  private String write(boolean clauses) {
    out.line(shorten(why.artifact()));
    out.line("  declares    %s".formatted(why.declared().isEmpty() ? "no license" : names(why.declared())), 14);
    out.line("  descends    from %s".formatted(ancestors()), 14);
    out.line("  reading     %s".formatted(String.join(", ", readings)));
    out.heading(why.before().isEmpty() ? "Verdicts" : "Verdicts, if it were so");
    why.verdicts().forEach(this::verdict);
    conflicts();
    cures();
    new WhyOrigins(why, readings.size() == 1 ? Reading.valueOf(readings.getFirst().toUpperCase(Locale.ROOT)) : Reading.MAINSTREAM, clauses, out).write();
    unknown();
    return out.toString();
  }

  private String ancestors() {
    String many =
        switch (why.ancestors()) {
          case 0 -> "nothing: no parents stated";
          case 1 -> "1 artifact";
          default -> why.ancestors() + " artifacts";
        };
    return why.complete() ? many : many + "; not all of it is known";
  }

  private void verdict(Judged verdict) {
    String reading = readings.size() == 1 ? "" : " (" + verdict.reading() + ")";
    out.line("  %-24s %s%s%s".formatted(purpose(verdict.purpose()), words(verdict.outcome()), reading, before(verdict)));
    out.line("    " + verdict.sentence(), 4);
  }

  private String before(Judged verdict) {
    Optional<Judged> before =
        why.before().stream()
            .filter(was -> was.purpose().equals(verdict.purpose()) && was.reading().equals(verdict.reading()))
            .findFirst();
    return before
        .map(was -> was.outcome().equals(verdict.outcome()) ? " (as it is)" : " (as it is: " + words(was.outcome()) + ")")
        .orElse("");
  }

  private void conflicts() {
    if (!why.conflicts().isEmpty()) {
      out.heading("Conflicts");
      for (Clash clash : why.conflicts()) {
        String counts = clash.advisory() ? ", a remark" : "";
        String reading = readings.size() == 1 ? "" : " (" + clash.reading() + ")";
        out.line("  " + words(clash.kind()) + reading + counts);
        out.line("    " + clash.sentence(), 4);
      }
    }
  }

  private void cures() {
    if (!why.cures().isEmpty()) {
      out.heading("What would make it clear");
      for (Cure cure : why.cures()) {
        String reading = readings.size() == 1 ? "" : " (" + cure.reading() + ")";
        out.line("  %s%s".formatted(purpose(cure.purpose()), reading));
        out.line("    " + cure.sentence(), 4);
        for (List<String> set : cure.sets().isEmpty() ? List.of(cure.origins()) : cure.sets()) {
          out.line("    - " + set.stream().map(this::input).collect(Collectors.joining(", ")), 6);
        }
      }
    }
  }

  private String input(String artifact) {
    return artifact.equals(why.artifact()) ? "its own license" : shorten(artifact);
  }

  private void unknown() {
    if (!why.unknown().isEmpty()) {
      out.heading("Unknown");
      for (Unknown unknown : why.unknown()) {
        String subject = unknown.subject().isEmpty() ? "" : " (" + shorten(unknown.subject()) + ")";
        out.line("  %s: %s%s".formatted(shorten(unknown.artifact()), unknown.words(), subject), 4);
      }
    }
  }

  private String names(List<String> iris) {
    return String.join(", ", iris.stream().map(this::shorten).toList());
  }

  private String shorten(String iri) {
    return prefixes.shorten(iri);
  }

  private static String purpose(String code) {
    return List.of(Purpose.values()).stream().filter(p -> p.code().equals(code)).map(Purpose::words).findFirst().orElse(code);
  }

  /// `AllowedWithDuties` as `allowed with duties`.
  static String words(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
