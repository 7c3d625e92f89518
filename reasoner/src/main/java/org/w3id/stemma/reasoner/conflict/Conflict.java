package org.w3id.stemma.reasoner.conflict;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.law.Provision;

/// One finding at an artifact. It names nothing of the artifact itself, so that all artifacts of which the same was found
/// share it.
///
/// @param clauses what clashes, by number; empty where what clashes is no clause
/// @param licenses IRIs of the licenses whose statements clash where no clause does, sorted
/// @param certainty how surely what clashes is there: 1 express to 4 contested
/// @param sentence what is wrong and what would mend it, in one sentence of plain English
public record Conflict(
    ConflictKind kind, List<Provision> clauses, List<String> licenses, int certainty, String sentence)
    implements Comparable<Conflict> {
  private static final Comparator<Conflict> ORDER =
      Comparator.comparing(Conflict::kind)
          .thenComparing(Conflict::sentence)
          .thenComparingInt(Conflict::certainty)
          .thenComparing(conflict -> conflict.clauses().toString())
          .thenComparing(conflict -> conflict.licenses().toString());

  public Conflict {
    clauses = clauses.stream().distinct().sorted(Comparator.comparingInt(Provision::id)).toList();
    licenses = List.copyOf(new TreeSet<>(licenses));
  }

  /// A conflict of clauses.
  static Conflict of(ConflictKind kind, List<Provision> clauses, int certainty, String sentence) {
    List<String> licenses = clauses.stream().map(Provision::license).map(License::iri).toList();
    return new Conflict(kind, clauses, licenses, certainty, sentence);
  }

  /// One that needs no clause: it is plain to see, whoever reads.
  static Conflict seen(ConflictKind kind, List<String> licenses, String sentence) {
    return new Conflict(kind, List.of(), licenses, 1, sentence);
  }

  /// IRIs of the terms that its clauses speak of, sorted.
  public List<String> terms() {
    return clauses.stream().map(clause -> clause.term().iri()).distinct().sorted().toList();
  }

  public boolean isAdvisory() {
    return kind.isAdvisory();
  }

  /// By its sentence alone, so that a conflict is a cheap key.
  @Override
  public int hashCode() {
    return sentence.hashCode();
  }

  @Override
  public int compareTo(Conflict other) {
    return ORDER.compare(this, other);
  }
}
