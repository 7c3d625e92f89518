package org.w3id.stemma.reasoner.verdict;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.w3id.stemma.reasoner.Arrival;
import org.w3id.stemma.reasoner.Law;
import org.w3id.stemma.reasoner.Provision;

/// Tells which clauses of an artifact cannot be met together when it is passed on.
///
/// Asked once for each different pair of lists, not once for each artifact; it must answer the same whatever the order.
public interface Clashes {
  /// @param own clauses of the artifact's own licenses
  /// @param inherited all that arrived in a reading, of whatever certainty and effect
  Answer of(List<Arrival> own, List<Arrival> inherited);

  /// What was found: an empty answer of a check that was not made says so, and is never read as clear.
  ///
  /// @param checked whether all that the check needs was known
  record Answer(Optional<Clash> clash, boolean checked) {
    public static final Answer NOT_CHECKED = new Answer(Optional.empty(), false);
  }

  /// The surest clash.
  ///
  /// @param certainty that of the weakest clause that takes part: it clashes in the readings in which all of them bind
  /// @param sentence why, as part of a sentence: "the GPL admits no further restriction, …"
  record Clash(int certainty, List<Provision> clauses, String sentence) {
    public Clash {
      clauses = List.copyOf(clauses);
    }
  }

  /// Checks share-alikes against one another, and restrictions against clauses that bar any further.
  static Clashes of(Law law) {
    var clashes = new org.w3id.stemma.reasoner.compatibility.Clashes(law);
    return (own, inherited) -> answer(clashes.among(own, inherited));
  }

  private static Answer answer(List<org.w3id.stemma.reasoner.compatibility.Clash> found) {
    return new Answer(
        found.stream()
            .filter(clash -> !clash.isOpen())
            .map(clash -> new Clash(clash.certainty(), clash.provisions(), clash.sentence()))
            .min(Comparator.comparingInt(Clash::certainty).thenComparing(Clash::sentence)),
        found.stream().noneMatch(org.w3id.stemma.reasoner.compatibility.Clash::isOpen));
  }

  /// Checks nothing, and says so.
  static Clashes unchecked() {
    return (own, inherited) -> Answer.NOT_CHECKED;
  }
}
