package org.w3id.stemma.reasoner.law;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.stemma.reasoner.condition.Condition;
import org.w3id.stemma.reasoner.condition.Meaning;
import org.w3id.stemma.reasoner.condition.Stance;
import org.w3id.stemma.reasoner.condition.Thing;

/// From the words of a license to the words of the rules: the one place where a legal judgment about wording is
/// made in code. Made for one license, whose reach all its clauses share.
///
/// - Reach: what a license names in `set` it has, unless it names it in `exclude` or negates it; what it covers
///   only in general, or does not say, is silent. *Modification under a legal test is silent too*: "where
///   permission would be required", "derivative works not defined", and the "work based on" of the GNU licenses
///   leave to copyright law what a derivative is. A test of fact ("made to perform similarly") is no such test.
///   A license that frees results exempts models trained on its material, unless it names them as derivatives.
/// - Objects: a clause speaks of the material unless its own `object` is narrower; of derivatives, outputs and
///   products only where its wording or its term names them.
/// - Parameters: free words become the few words that the rules ask for, see [Wording].
final class Interpretation {
  private static final Set<String> OF_OUTPUT = Set.of("useOutputs", "noTrainOnOutputs", "markAIGenerated");
  private static final Set<String> OF_DERIVATIVE =
      Set.of(
          "ownDerivatives", "ownTermsForDerivatives", "resultsFree", "noShareDerivatives", "namePrefix",
          "publicStatement", "stateChanges", "documentation", "impactReport");
  private static final Set<String> OF_PRODUCT = Set.of("endUserExempt", "installationInfo", "badgeThreshold");
  private static final Set<String> BESIDE_THE_MATERIAL =
      Set.of("Larger Work", "larger work", "Combined Work", "work that uses", "other than as source");
  private static final Map<String, String> WAY_OF_WORDS =
      Map.of(
          "format and media change", "formatChange",
          "continuedpretrain", "finetune");
  private static final Set<String> LEGAL_TEST =
      Set.of("permission would be required", "not defined", "original work of authorship", "copyright derivative");
  private static final String TRAINING = "training";
  private static final Set<String> BASED_ON_THE_WORK = Set.of("contains", "linked executable");

  private final Collection<Clause> clauses;
  private final Map<String, Stance> reach;
  private final Set<String> terms;
  private final boolean restrictsOutput;

  Interpretation(Collection<Clause> clauses) {
    this.clauses = clauses;
    this.reach = reach(clauses);
    this.terms =
        clauses.stream().filter(Clause::asserted).map(clause -> clause.term().code()).collect(Collectors.toSet());
    this.restrictsOutput =
        reachClauses(clauses).filter(Clause::asserted).flatMap(clause -> clause.parts("restricts")).anyMatch("output"::equals);
  }

  Meaning of(Clause clause) {
    var manner = new Meaning.Manner(clause.asserted(), !clause.condition().isEmpty());
    return new Meaning(reach, objects(clause), Wording.parameters(clause), terms, manner);
  }

  private static Map<String, Stance> reach(Collection<Clause> clauses) {
    var has = new HashSet<String>();
    var excludes = new HashSet<String>();
    reachClauses(clauses)
        .forEach(
            clause -> {
              (clause.asserted() ? has : excludes).addAll(ways(clause));
              clause.parts("exclude").map(Interpretation::way).forEach(excludes::add);
            });
    if (freesResults(clauses) && !has.contains(TRAINING)) {
      excludes.add(TRAINING);
    }
    var stances = new HashMap<String, Stance>();
    has.forEach(way -> stances.put(way, Stance.HAS));
    excludes.forEach(way -> stances.put(way, Stance.EXCLUDES));
    stances.keySet().retainAll(Condition.WAYS);
    return stances;
  }

  private static boolean freesResults(Collection<Clause> clauses) {
    return clauses.stream().anyMatch(clause -> clause.asserted() && clause.term().code().equals("resultsFree"));
  }

  private static Stream<Clause> reachClauses(Collection<Clause> clauses) {
    return clauses.stream().filter(clause -> clause.term().code().equals("reach"));
  }

  private static Set<String> ways(Clause clause) {
    Set<String> ways = clause.parts("set").map(Interpretation::way).collect(Collectors.toSet());
    if (clause.asserted() && underLegalTest(clause, ways)) {
      ways.remove("modification");
    }
    return ways;
  }

  private static boolean underLegalTest(Clause clause, Set<String> ways) {
    return LEGAL_TEST.stream().anyMatch(clause.condition()::contains)
        || ways.stream().anyMatch(BASED_ON_THE_WORK::contains);
  }

  private static String way(String words) {
    return WAY_OF_WORDS.getOrDefault(words.toLowerCase(Locale.ROOT), words);
  }

  private Set<Thing> objects(Clause clause) {
    String term = clause.term().code();
    Set<Thing> objects = stated(clause);
    if (objects.isEmpty()) {
      objects.add(Thing.MATERIAL);
    }
    add(objects, Thing.OUTPUT, OF_OUTPUT.contains(term) || namesOutput(clause));
    add(objects, Thing.DERIVATIVE, OF_DERIVATIVE.contains(term) && !isBeside(clause));
    add(objects, Thing.PRODUCT, OF_PRODUCT.contains(term) || namesProduct(clause));
    return objects;
  }

  private static void add(Set<Thing> objects, Thing thing, boolean named) {
    if (named) {
      objects.add(thing);
    }
  }

  /// Own terms for a larger work around the material, or for its object form, are none for what is made of it.
  private static boolean isBeside(Clause clause) {
    return clause.term().code().equals("ownTermsForDerivatives")
        && BESIDE_THE_MATERIAL.stream().anyMatch(clause.condition()::contains);
  }

  /// What `object` names; "as nonCommercial" points to that clause of the same license.
  private Set<Thing> stated(Clause clause) {
    var objects = EnumSet.noneOf(Thing.class);
    clause
        .parts("object")
        .flatMap(part -> Stream.of(part.split("\\+")))
        .forEach(part -> objects.addAll(part.startsWith("as ") ? objectOf(part.substring(3), clause) : Set.of(thing(part))));
    return objects;
  }

  private Set<Thing> objectOf(String term, Clause asking) {
    return clauses.stream()
        .filter(clause -> clause.term().code().equals(term) && !clause.equals(asking))
        .filter(clause -> clause.parts("object").noneMatch(part -> part.startsWith("as ")))
        .findFirst()
        .map(this::stated)
        .orElse(Set.of());
  }

  private static Thing thing(String words) {
    String word = words.toLowerCase(Locale.ROOT);
    if (word.contains("derivative")) {
      return Thing.DERIVATIVE;
    }
    if (word.contains("output") || word.contains("data produced")) {
      return Thing.OUTPUT;
    }
    return word.contains("product") ? Thing.PRODUCT : Thing.MATERIAL;
  }

  private boolean namesOutput(Clause clause) {
    return (restrictsOutput && clause.term().isLimit())
        || clause.parameter("evenFromOutputs").startsWith("yes")
        || clause.parameter("scope").contains("AND outputs")
        || clause.parameter("what").contains("output data sets");
  }

  private static boolean namesProduct(Clause clause) {
    String what = clause.parameter("what");
    return switch (clause.term().code()) {
      case "attribution" -> what.contains("Produced Work");
      case "noSell", "noCompete" -> what.contains("using it") || what.contains("whose value");
      default -> false;
    };
  }
}
