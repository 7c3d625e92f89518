package org.w3id.stemma.reasoner.verdict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.condition.Atom;
import org.w3id.stemma.reasoner.condition.Fact;
import org.w3id.stemma.reasoner.condition.Facts;
import org.w3id.stemma.reasoner.condition.Truth;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.law.PurposeRule;
import org.w3id.stemma.reasoner.law.PurposeRule.Act;
import org.w3id.stemma.reasoner.law.Rule;

/// Judges by the rules of purposes, in this order:
///
/// 1. what prohibits, and binds in the reading: *Prohibited*;
/// 2. nobody read what is granted for the purpose, or nothing grants it (in the strict reading: or only doubtfully):
///    *Unknown*; a rider, which never grants, is *Conditional* on the license to which it is added;
/// 3. what prohibits or asks is too doubtful to bind, or so is the grant: *Conditional*, contested;
/// 4. a fact on which it depends is not told: *Conditional*, naming the fact;
/// 5. duties: *AllowedWithDuties*; else *Allowed*.
///
/// A rule that relaxes lifts restrictions of its own license, never a grant. The order of clauses does not matter.
/// Immutable; a verdict costs some ten microseconds.
public final class Judge {
  private final Law law;
  private final Map<Key, Rules> rules = new HashMap<>();

  private record Key(String term, Purpose purpose) {}

  /// The rules of a term for a purpose, and the facts that any of them asks for.
  private record Rules(List<PurposeRule> all, Set<Fact> asked) {
    static final Rules NONE = new Rules(List.of(), Set.of());
  }

  public Judge(Law law) {
    this.law = law;
    for (PurposeRule rule : law.purposeRules()) {
      for (String term : rule.terms()) {
        rule.purposes().forEach(purpose -> add(new Key(term, purpose), rule));
      }
    }
  }

  private void add(Key key, PurposeRule rule) {
    Rules known = rules.computeIfAbsent(key, k -> new Rules(new ArrayList<>(), EnumSet.noneOf(Fact.class)));
    known.all().add(rule);
    for (Atom atom : rule.condition().atoms()) {
      if (atom instanceof Atom.OfCase(var fact)) {
        known.asked().add(fact);
      } else if (atom instanceof Atom.Open(var fact)) {
        known.asked().add(fact);
      }
    }
  }

  /// The verdict on doing this, in this reading.
  public Verdict judge(Matter matter, Purpose purpose, Reading reading) {
    Ruling ruling = rule(matter, purpose, reading);
    var subject = Subject.ofText(matter.name(), ruling.silence());
    return new Weighing(subject, purpose, reading).weigh(ruling.standing(), ruling.step());
  }

  /// The outcome of that verdict alone.
  Outcome outcome(Matter matter, Purpose purpose, Reading reading) {
    return rule(matter, purpose, reading).step().outcome();
  }

  /// Where a judgment ends, and what holds.
  private record Ruling(List<Hit> standing, Silence silence, Step step) {}

  private Ruling rule(Matter matter, Purpose purpose, Reading reading) {
    List<Hit> hits = hits(matter.clauses(), matter.artifact(), matter.told(), purpose);
    List<Hit> conversions = hits.stream().filter(hit -> hit.rule().act() == Act.RELAXES && liftsAll(hit)).toList();
    boolean reviewed = matter.reviewed().contains(purpose);
    boolean named = true;
    for (Hit conversion : conversions) {
      Optional<License> target = new Conversion(conversion.provision()).target(law);
      named &= target.isPresent();
      reviewed &= target.map(License::reviewed).orElse(Set.of()).contains(purpose);
      target.ifPresent(license -> hits.addAll(hits(clauses(license, conversion), matter.artifact(), matter.told(), purpose)));
    }
    List<Hit> standing = standing(hits, reading);
    Silence silence = !named ? Silence.BECAME_ANOTHER : reviewed ? Silence.OF_THE_TEXT : Silence.OF_READERS;
    Footing footing = Footing.ofText(granted(matter, standing, silence));
    return new Ruling(standing, silence, Step.of(Tally.of(standing, purpose), footing, purpose, reading));
  }

  /// What a text stands on, of which nothing is turned into another.
  static Footing footing(Matter matter, Purpose purpose, List<Hit> hits) {
    Silence silence = matter.reviewed().contains(purpose) ? Silence.OF_THE_TEXT : Silence.OF_READERS;
    return Footing.ofText(granted(matter, hits, silence));
  }

  /// How surely a text grants it: anything but silence of the text itself outweighs what it grants.
  private static int granted(Matter matter, List<Hit> standing, Silence silence) {
    if (silence != Silence.OF_THE_TEXT) {
      return Permits.NONE;
    }
    return standing.stream()
        .filter(hit -> hit.rule().act() == Act.GRANTS)
        .mapToInt(Hit::certainty)
        .min()
        .orElse(matter.rider() ? Permits.OPEN : Permits.NONE);
  }

  /// What no exception lifts in the reading.
  static List<Hit> standing(List<Hit> hits, Reading reading) {
    return hits.stream().filter(hit -> !isLifted(hit, hits, reading)).toList();
  }

  private static boolean liftsAll(Hit hit) {
    return hit.rule().relaxed().contains(Rule.ALL);
  }

  private List<Counted> clauses(License license, Hit conversion) {
    Counted from = conversion.counted();
    return law.provisions(license).stream()
        .map(provision -> new Counted(provision, from.effect(), from.own(), from.certainty()))
        .toList();
  }

  /// The rules that hold for clauses in a case.
  List<Hit> hits(Collection<Counted> clauses, Facts artifact, Case told, Purpose purpose) {
    var circumstances = new Circumstances(told, purpose);
    var hits = new ArrayList<Hit>();
    for (Counted counted : clauses) {
      Rules ofTerm = rules.getOrDefault(new Key(counted.provision().term().iri(), purpose), Rules.NONE);
      Facts facts = counted.arrival().and(artifact).and(circumstances.of(counted.provision(), ofTerm.asked()));
      for (PurposeRule rule : ofTerm.all()) {
        boolean holds = rule.condition().test(counted.provision().meaning(), facts) == Truth.TRUE;
        if (holds && counted.admits(rule, purpose)) {
          hits.add(new Hit(counted, rule));
        }
      }
    }
    return hits;
  }

  /// Whether an exception of the same license, sure enough in the reading, lifts what restricts.
  private static boolean isLifted(Hit hit, List<Hit> hits, Reading reading) {
    boolean restricts = hit.rule().act() != Act.GRANTS && hit.rule().act() != Act.RELAXES;
    return restricts
        && hits.stream()
            .filter(relief -> relief.rule().act() == Act.RELAXES && reading.relaxes(relief.certainty()))
            .filter(relief -> relief.provision().license().id() == hit.provision().license().id())
            .anyMatch(relief -> relief.rule().lifts(hit.provision().term()) && isOfSection(hit, relief));
  }

  /// An exemption from one section of a license lifts nothing that stands in another.
  private static boolean isOfSection(Hit hit, Hit relief) {
    String from = relief.provision().clause().parameter("from");
    return from.isEmpty() || from.equals("section " + hit.provision().clause().number());
  }
}
