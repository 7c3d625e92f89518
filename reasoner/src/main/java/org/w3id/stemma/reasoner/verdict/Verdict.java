package org.w3id.stemma.reasoner.verdict;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.w3id.stemma.reasoner.law.Provision;
import org.w3id.stemma.reasoner.law.Purpose;

/// Whether something may be done, and why.
///
/// @param sentence one sentence of plain English
public record Verdict(Purpose purpose, Outcome outcome, Grounds grounds, String sentence) {
  /// What a verdict rests on; each list in the order of the IRIs of licenses and clauses.
  ///
  /// @param granting what permits, where the outcome needs a permission
  /// @param limiting what prohibits, makes conditional, or obliges, as the outcome says
  /// @param duties what is to be done, or refrained from, whatever the outcome
  /// @param advisory what restricts too doubtfully to bind in the reading
  /// @param dependsOn the facts that nobody told, in one word each: `users`, `product`
  public record Grounds(
      List<Provision> granting,
      List<Provision> limiting,
      List<Provision> duties,
      List<Provision> advisory,
      Set<String> dependsOn) {
    public Grounds {
      granting = ordered(granting);
      limiting = ordered(limiting);
      duties = ordered(duties);
      advisory = ordered(advisory);
      dependsOn = Collections.unmodifiableSet(new TreeSet<>(dependsOn));
    }

    /// All clauses that decide: the permissions and what limits them.
    public List<Provision> deciding() {
      return ordered(Stream.concat(granting.stream(), limiting.stream()).toList());
    }

    private static List<Provision> ordered(List<Provision> provisions) {
      var byId = new TreeMap<Integer, Provision>();
      provisions.forEach(provision -> byId.put(provision.id(), provision));
      return List.copyOf(byId.values());
    }
  }

  private static final List<String> WEAKENING = List.of("TextRead", "Secondary", "Memory");

  /// Whether the doubt is one of law, which no fact would settle.
  public boolean isContested() {
    return outcome == Outcome.CONDITIONAL && grounds.dependsOn().isEmpty();
  }

  /// The weakest evidence among the clauses that decide: `TextRead`, `Secondary`, `Memory`; none where none decides.
  /// A clause that does not say how it was read counts as one from memory.
  public Optional<String> evidence() {
    return grounds.deciding().stream()
        .map(provision -> provision.clause().evidence())
        .map(evidence -> WEAKENING.contains(evidence) ? evidence : WEAKENING.getLast())
        .max(Comparator.comparingInt(WEAKENING::indexOf));
  }
}
