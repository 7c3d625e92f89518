package org.w3id.stemma.reasoner.conflict;

import java.util.List;
import java.util.Set;
import org.w3id.stemma.reasoner.effective.Arrival;
import org.w3id.stemma.reasoner.law.Kind;

/// Duties that can be seen to be met: of these, only that a name begin with a word can be seen in a lineage.
final class NameDuties {
  /// Duties whose signs are in files and cards.
  private static final Set<String> IN_FILES =
      Set.of("noticeFile", "includeLicense", "badge", "attribution", "citation");

  private NameDuties() {}

  /// What has to be met, of the arrivals in a reading: only models have to be named after others.
  static List<Arrival> in(Subject subject) {
    return subject.kind() == Kind.MODEL ? subject.arrived().names() : List.of();
  }

  /// Whether there is a duty if what nobody knows to be a model is one.
  static boolean hangOnKind(Subject subject) {
    return subject.kind() == Kind.UNKNOWN && !subject.arrived().names().isEmpty();
  }

  static boolean isDuty(Arrival arrival) {
    return arrival.provision().term().code().equals("namePrefix");
  }

  /// Whether the signs of a duty are in files and cards.
  static boolean hasSigns(Arrival arrival) {
    return IN_FILES.contains(arrival.provision().term().code());
  }

  /// The duties that a name does not meet.
  static List<Conflict> unmet(List<Arrival> duties, String name) {
    return duties.stream().filter(duty -> !meets(name, duty)).map(NameDuties::unmet).toList();
  }

  static boolean meets(String name, Arrival duty) {
    List<String> words = words(duty);
    return words.isEmpty() || words.stream().anyMatch(word -> begins(name, word));
  }

  static Conflict unmet(Arrival duty) {
    return Conflict.of(
        ConflictKind.DUTY_UNMET, List.of(duty.provision()), duty.certainty(),
        "%s (%s) asks that its name begin with \"%s\", and it does not: rename it."
            .formatted(
                duty.provision().license().licenseId(),
                Words.place(duty.provision().clause()),
                String.join("\" or \"", words(duty))));
  }

  private static List<String> words(Arrival duty) {
    return duty.provision().clause().parameters().getOrDefault("word", List.of());
  }

  /// In letters and digits alone: names of repositories have no spaces.
  private static boolean begins(String name, String word) {
    int at = 0;
    for (int i = 0; i < word.length(); i++) {
      if (Character.isLetterOrDigit(word.charAt(i))) {
        while (at < name.length() && !Character.isLetterOrDigit(name.charAt(at))) {
          at++;
        }
        if (at == name.length() || Character.toLowerCase(name.charAt(at)) != Character.toLowerCase(word.charAt(i))) {
          return false;
        }
        at++;
      }
    }
    return true;
  }
}
