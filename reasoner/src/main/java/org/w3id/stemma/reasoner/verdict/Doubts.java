package org.w3id.stemma.reasoner.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.law.Provision;

/// What is unsettled about clauses that are too doubtful to decide, in words: whether they reach, bar or bind, and how
/// doubtful that is; and what is asked besides by clauses that do bind.
record Doubts(Subject subject, Reading reading) {
  /// Clauses of which the same is unsettled.
  private record Doubt(String one, String many, int certainty) implements Comparable<Doubt> {
    private static final Comparator<Doubt> ORDER = Comparator.comparingInt(Doubt::certainty).thenComparing(Doubt::one);

    static Doubt of(Counted counted) {
      int certainty = counted.certainty();
      if (counted.own()) {
        return new Doubt("applies", "apply", certainty);
      }
      return switch (counted.effect()) {
        case BARS_EDGE -> new Doubt("bars the way it was made", "bar the way it was made", certainty);
        case LATENT -> new Doubt("binds who trains on it", "bind who trains on it", certainty);
        case AT_USE -> new Doubt("binds who runs it", "bind who runs it", certainty);
        default -> new Doubt("reaches it", "reach it", certainty);
      };
    }

    String words(String clauses, boolean several) {
      String unsettled =
          switch (certainty) {
            case 2 -> "is settled in practice and not in words";
            case 3 -> "is arguable";
            default -> "is contested";
          };
      return "whether " + clauses + " " + (several ? many : one) + " " + unsettled;
    }

    @Override
    public int compareTo(Doubt other) {
      return ORDER.compare(this, other);
    }
  }

  /// @param doubtful what restricts, but too doubtfully
  /// @param asking what binds, and depends on facts that nobody told
  String words(List<Hit> doubtful, List<Hit> asking) {
    var doubts = new TreeMap<Doubt, List<Provision>>();
    doubtful.forEach(hit -> doubts.computeIfAbsent(Doubt.of(hit.counted()), fresh -> new ArrayList<>()).add(hit.provision()));
    var words = new ArrayList<String>();
    doubts.forEach((doubt, provisions) -> words.add(doubt.words(subject.clauses(provisions), provisions.stream().distinct().count() > 1)));
    if (!asking.isEmpty()) {
      var open = new TreeSet<String>();
      asking.forEach(hit -> open.addAll(hit.open()));
      words.add("and it depends on " + Sentence.questions(open) + ": " + subject.clauses(asking.stream().map(Hit::provision).toList()));
    }
    return String.join("; ", words);
  }
}
