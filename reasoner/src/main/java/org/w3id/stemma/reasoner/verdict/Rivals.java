package org.w3id.stemma.reasoner.verdict;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.lineage.Change;
import org.w3id.stemma.reasoner.lineage.Declaration;
import org.w3id.stemma.reasoner.lineage.Lineage;
import org.w3id.stemma.reasoner.offer.Place;
import org.w3id.stemma.reasoner.offer.Statement;

/// For which purposes a statement that lost is stricter, on its text, than what an artifact declares: such a purpose is
/// contested, in every reading. So is every purpose of an artifact that declares no license that we know although
/// something is said of its terms, and what anything upstream is contested for, if more than duties is at stake: were the
/// stricter statement the right one, its limits would at least advise. [Titles] hand that down.
final class Rivals {
  private static final int STRICTER = 1;
  private static final int NAMED = 3;

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
    return known.computeIfAbsent(key, pair -> stricter(lineage, artifact, texts, outcome -> true));
  }

  /// In [Fields]: not 0 where a stricter statement on an artifact of a lineage would do more than oblige.
  static int limiting(Lineage lineage, int artifact, Texts texts) {
    return lineage.rivalsId(artifact) == 0 || lineage.declarationId(artifact) == 0
        ? Fields.ZERO
        : stricter(lineage, artifact, texts, Rivals::limits);
  }

  private static boolean limits(Outcome outcome) {
    return Outcome.ALLOWED_WITH_DUTIES.isMilderThan(outcome);
  }

  /// Who says what else, for the purposes for which it is stricter.
  String words(int artifact, Purpose purpose) {
    if (lineage.declarationId(artifact) == 0) {
      return "something is said of its license that names none we know";
    }
    return Stream.concat(said(artifact, purpose, "its ", outcome -> true), upstream(artifact, purpose))
        .limit(NAMED)
        .collect(Collectors.joining(", and "));
  }

  private Stream<String> said(int artifact, Purpose purpose, String whose, Predicate<Outcome> which) {
    return lineage.rivals(artifact).stream()
        .filter(rival -> isStricter(lineage.declaration(artifact), rival, purpose, texts, which))
        .map(rival -> words(rival, whose))
        .distinct()
        .sorted();
  }

  /// What is said of ancestors, in an order that content decides.
  private Stream<String> upstream(int artifact, Purpose purpose) {
    var seen = new BitSet();
    var open = new ArrayDeque<Integer>(List.of(artifact));
    var words = new TreeSet<String>();
    while (!open.isEmpty()) {
      int child = open.remove();
      for (int edge = lineage.edges(child); edge < lineage.edgesEnd(child); edge++) {
        int parent = lineage.parent(edge);
        if (!lineage.sameHands(child, parent)) {
          String name = name(lineage.node(parent)).replace("--", "/");
          said(parent, purpose, "the ", Rivals::limits)
              .map(said -> said.replaceFirst(" says", " of " + Matcher.quoteReplacement(name) + " says"))
              .forEach(words::add);
        }
        if (!seen.get(parent)) {
          seen.set(parent);
          open.add(parent);
        }
      }
    }
    return words.stream();
  }

  private static int stricter(Lineage lineage, int artifact, Texts texts, Predicate<Outcome> which) {
    int fields = Fields.ZERO;
    for (Purpose purpose : Purpose.values()) {
      boolean stricter =
          lineage.rivals(artifact).stream()
              .anyMatch(rival -> isStricter(lineage.declaration(artifact), rival, purpose, texts, which));
      fields = Fields.with(fields, purpose, stricter ? STRICTER : 0);
    }
    return fields;
  }

  private static boolean isStricter(
      Declaration declared, Statement rival, Purpose purpose, Texts texts, Predicate<Outcome> which) {
    for (Reading reading : Reading.values()) {
      Outcome said = texts.mildest(rival.licenses(), purpose, reading);
      if (which.test(said) && declared(declared, purpose, reading, texts).isMilderThan(said)) {
        return true;
      }
    }
    return false;
  }

  private static Outcome declared(Declaration declared, Purpose purpose, Reading reading, Texts texts) {
    return declared.offers().stream()
        .map(offer -> texts.mildest(offer, purpose, reading))
        .max(Comparator.naturalOrder())
        .orElse(Outcome.UNKNOWN);
  }

  private static String words(Statement rival, String whose) {
    String licenses = rival.licenses().stream().map(Rivals::name).collect(Collectors.joining(" or "));
    String said = licenses.isEmpty() ? "“" + rival.words().text() + "”" : licenses;
    return place(rival.place(), whose) + " says " + said + ", which is stricter";
  }

  private static String name(Node license) {
    return Reasons.local(license);
  }

  private static String place(Place place, String whose) {
    return switch (place) {
      case NOTICE, LICENSE_FILE, ANNOUNCEMENT, CARD, TAG -> whose + place.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      case AUDIT -> "an audit";
      case CATALOGUE -> "a catalogue";
      case UNKNOWN -> "another statement";
    };
  }
}
