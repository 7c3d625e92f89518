package org.w3id.stemma.reasoner.verdict;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.w3id.stemma.reasoner.Change;
import org.w3id.stemma.reasoner.Declaration;
import org.w3id.stemma.reasoner.Lineage;
import org.w3id.stemma.reasoner.Purpose;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.offer.Place;
import org.w3id.stemma.reasoner.offer.Statement;

/// For which purposes a statement that lost is stricter, on its text, than what an artifact declares: such a purpose is
/// contested, in every reading. So is every purpose of an artifact that declares no license that we know although
/// something is said of its terms.
final class Rivals {
  private static final int STRICTER = 1;

  private final Lineage lineage;
  private final Texts texts;
  private final Map<Long, Integer> known;

  Rivals(Lineage lineage, Texts texts) {
    this(lineage, texts, new HashMap<>());
  }

  private Rivals(Lineage lineage, Texts texts, Map<Long, Integer> known) {
    this.lineage = lineage;
    this.texts = texts;
    this.known = known;
  }

  /// In the lineage after changes.
  Rivals after(List<Change> changes) {
    return new Rivals(lineage.with(changes), texts, known);
  }

  Lineage lineage() {
    return lineage;
  }

  /// In [Fields]: not 0 where a stricter statement exists.
  int of(int artifact) {
    if (lineage.declarationId(artifact) == 0) {
      return lineage.stated(artifact) ? Fields.all(STRICTER) : Fields.ZERO;
    }
    if (lineage.rivalsId(artifact) == 0) {
      return Fields.ZERO;
    }
    long key = ((long) lineage.rivalsId(artifact) << 32) | lineage.declarationId(artifact);
    return known.computeIfAbsent(key, pair -> stricter(artifact));
  }

  /// Who says what else, for the purposes for which it is stricter.
  String words(int artifact, Purpose purpose) {
    if (lineage.declarationId(artifact) == 0) {
      return "something is said of its license that names none we know";
    }
    return lineage.rivals(artifact).stream()
        .filter(rival -> isStricter(lineage.declaration(artifact), rival, purpose))
        .map(Rivals::words)
        .distinct()
        .sorted()
        .collect(Collectors.joining(", and "));
  }

  private int stricter(int artifact) {
    int fields = Fields.ZERO;
    for (Purpose purpose : Purpose.values()) {
      boolean stricter =
          lineage.rivals(artifact).stream().anyMatch(rival -> isStricter(lineage.declaration(artifact), rival, purpose));
      fields = Fields.with(fields, purpose, stricter ? STRICTER : 0);
    }
    return fields;
  }

  private boolean isStricter(Declaration declared, Statement rival, Purpose purpose) {
    return Arrays.stream(Reading.values())
        .anyMatch(
            reading ->
                declared(declared, purpose, reading).isMilderThan(texts.mildest(rival.licenses(), purpose, reading)));
  }

  private Outcome declared(Declaration declared, Purpose purpose, Reading reading) {
    return declared.offers().stream()
        .map(offer -> texts.mildest(offer, purpose, reading))
        .max(Comparator.naturalOrder())
        .orElse(Outcome.UNKNOWN);
  }

  private static String words(Statement rival) {
    String licenses = rival.licenses().stream().map(Rivals::name).collect(Collectors.joining(" or "));
    String said = licenses.isEmpty() ? "“" + rival.words().text() + "”" : licenses;
    return place(rival.place()) + " says " + said + ", which is stricter";
  }

  private static String name(Node license) {
    return Reasons.local(license);
  }

  private static String place(Place place) {
    return switch (place) {
      case NOTICE, LICENSE_FILE, ANNOUNCEMENT, CARD, TAG -> "its " + place.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      case AUDIT -> "an audit";
      case CATALOGUE -> "a catalogue";
      case UNKNOWN -> "another statement";
    };
  }
}
