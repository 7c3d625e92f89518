package org.w3id.stemma.reasoner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.reasoner.condition.Condition;
import org.w3id.stemma.reasoner.condition.Fact;
import org.w3id.stemma.reasoner.condition.Facts;
import org.w3id.stemma.reasoner.condition.Meaning;
import org.w3id.stemma.reasoner.condition.Stance;
import org.w3id.stemma.reasoner.condition.Thing;
import org.w3id.stemma.reasoner.law.Clause;
import org.w3id.stemma.reasoner.law.Effect;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.law.Provision;
import org.w3id.stemma.reasoner.law.Row;
import org.w3id.stemma.reasoner.law.Rule;
import org.w3id.stemma.reasoner.law.RuleTable;
import org.w3id.stemma.reasoner.law.Term;

/// The compiled rules against the table they were written from, read line by line with nothing in common but the
/// question: 39 behaviors, 14 edges, random clauses and children.
class PropagationTableTest {
  private static final Map<String, EdgeKind> EDGES = edges();
  private static final int TRIALS = 40;
  private static final List<Stance> STANCES = List.of(Stance.values());

  private static Map<String, EdgeKind> edges() {
    var edges = new HashMap<String, EdgeKind>();
    for (EdgeKind kind : EdgeKind.values()) {
      String name = kind.property().getLocalName().replaceAll("(From|For)$", "");
      edges.put(name.equals("adapted") ? "adaptedFrom" : name, kind);
    }
    return edges;
  }

  @Test
  void theCompiledRulesSayWhatTheTableSays() {
    List<Shared.Line> table = Shared.table("propagation.csv");
    Law law = Law.read(Knowledge.graph());
    var random = new Random(20261122);
    Map<List<String>, List<Shared.Line>> lines = new HashMap<>();
    table.forEach(
        line -> lines.computeIfAbsent(List.of(line.get("behavior"), line.get("edge")), key -> new ArrayList<>()).add(line));
    assertThat(table.stream().map(line -> line.get("behavior")).distinct()).hasSize(39);
    assertThat(EDGES.keySet()).containsAll(table.stream().map(line -> line.get("edge")).toList());
    int compared = 0;
    for (var entry : lines.entrySet()) {
      Term term = new Term("t", "t", "t", Ns.BEHAVIOR + entry.getKey().getFirst(), "");
      for (int trial = 0; trial < TRIALS; trial++) {
        Meaning meaning = meaning(random);
        Facts child = child(random);
        Map<String, Integer> compiled = compiled(law, term, Objects.requireNonNull(EDGES.get(entry.getKey().getLast())), meaning, child);
        assertThat(compiled).as("%s %s %s", entry.getKey(), meaning, child.words()).isEqualTo(oracle(entry.getValue(), meaning, child));
        compared++;
      }
    }
    assertThat(compared).isEqualTo(39 * 14 * TRIALS);
  }

  private static Map<String, Integer> compiled(Law law, Term term, EdgeKind edge, Meaning meaning, Facts child) {
    var license = new License(0, "l", "l", "l", Set.of(), false, Set.of(), List.of());
    var clause = new Clause("c", term, true, Map.of(), "", "", "", "");
    List<Rule> rules = law.rules().stream().filter(rule -> rule.behavior().equals(term.behavior())).toList();
    var rows = new RuleTable(List.of(new Provision(0, license, clause, meaning)), rules);
    var effects = new TreeMap<String, Integer>();
    for (Row row : rows.passing(0, edge)) {
      if (row.certainty(child) > 0 && row.effect() != Effect.STOPS) {
        effects.merge(row.effect().node().getLocalName(), row.certainty(child), Math::min);
      }
    }
    return effects;
  }

  private static Map<String, Integer> oracle(List<Shared.Line> lines, Meaning meaning, Facts child) {
    var effects = new TreeMap<String, Integer>();
    if (isOfExemption(lines.getFirst())) {
      effects.put("Binds", 2);
    }
    for (Shared.Line line : lines) {
      int certainty = certainty(line, meaning, child);
      if (certainty > 0) {
        effects.merge(effectName(line.get("effect")), certainty, Math::min);
      }
    }
    return effects;
  }

  private static int certainty(Shared.Line line, Meaning meaning, Facts child) {
    boolean unknown = false;
    String condition = asDecidedSince(line);
    for (String atom : condition.isEmpty() ? new String[0] : condition.split(" and ", -1)) {
      String holds = ask(atom, meaning, child);
      if (holds.equals("no")) {
        return 0;
      }
      unknown |= holds.equals("unknown");
    }
    int certainty = Integer.parseInt(line.get("certainty"));
    boolean gives = List.of("grants", "relaxes", "none").contains(line.get("effect"));
    if (line.get("effect").equals("none") || (unknown && gives)) {
      return 0;
    }
    return unknown ? Math.min(certainty + 1, 4) : certainty;
  }

  /// Decision 26: a ban on training with the material reaches a student only where no clause of the license speaks
  /// of outputs.
  private static String asDecidedSince(Shared.Line line) {
    boolean decided =
        line.get("behavior").equals("noTrainWithMaterial")
            && line.get("edge").equals("distilled")
            && line.get("effect").equals("barsEdge");
    return line.get("condition") + (decided ? " and license lacks noTrainOnOutputs" : "");
  }

  /// Decision 26: an exemption of end users goes with the thresholds from which it exempts.
  private static boolean isOfExemption(Shared.Line line) {
    return line.get("behavior").equals("endUserExempt") && !List.of("distilled", "trainedOn", "generatedBy").contains(line.get("edge"));
  }

  private static String ask(String atom, Meaning meaning, Facts child) {
    String[] words = atom.split(" ", -1);
    if (words[0].equals("child") || words[0].equals("fact")) {
      List<String> known = child.words();
      return known.contains(atom) ? "yes" : known.contains("not " + atom) ? "no" : "unknown";
    }
    boolean yes =
        switch (words[0]) {
          case "reach" -> meaning.reach().getOrDefault(words[2], Stance.SILENT).name().equalsIgnoreCase(words[1]);
          case "object" -> meaning.objects().contains(Thing.valueOf(words[2])) == words[1].equals("has");
          case "license" -> meaning.terms().contains(words[2]) == words[1].equals("has");
          case "param" -> {
            String[] pair = words[1].split("=", -1);
            yield meaning.parameters().containsKey(pair[0])
                ? meaning.parameters().get(pair[0]).contains(pair[1])
                : pair[1].equals("no");
          }
          default -> throw new AssertionError(atom);
        };
    return yes ? "yes" : "no";
  }

  private static String effectName(String csv) {
    return switch (csv) {
      case "service" -> "ServiceDuty";
      case "sameLicense" -> "SameLicenseDuty";
      default -> Character.toUpperCase(csv.charAt(0)) + csv.substring(1);
    };
  }

  private static Meaning meaning(Random random) {
    var reach = new HashMap<String, Stance>();
    for (String way : Condition.WAYS.stream().sorted().toList()) {
      reach.put(way, STANCES.get(random.nextInt(3)));
    }
    var objects = new ArrayList<Thing>();
    for (Thing thing : Thing.values()) {
      if (random.nextBoolean()) {
        objects.add(thing);
      }
    }
    var parameters = new HashMap<String, Set<String>>();
    String[] scopes = {
      "work", "adapted", "file", "library", "database", "separateWorks", "LLM", "anyModel", "foundation", "competitive",
      "textToImage", "any", "commercial", "modified", "service-stack", "deployment", "artifactOnly", "no"
    };
    if (random.nextInt(8) > 0) {
      parameters.put("scope", Set.of(scopes[random.nextInt(scopes.length)]));
    }
    for (String name : List.of("exceptFamily", "exceptNonCommercial", "endUserExempt")) {
      if (random.nextBoolean()) {
        parameters.put(name, Set.of(random.nextBoolean() ? "yes" : "no"));
      }
    }
    var terms = new ArrayList<String>();
    for (String term :
        List.of(
            "directGrantDownstream", "nonTransferable", "serviceIsDistribution", "flowDown", "trainOnMaterial", "modify",
            "noTrainOnOutputs")) {
      if (random.nextBoolean()) {
        terms.add(term);
      }
    }
    return new Meaning(reach, Set.copyOf(objects), parameters, Set.copyOf(terms), new Meaning.Manner(true, false));
  }

  private static Facts child(Random random) {
    Facts facts = Facts.NONE;
    for (Fact fact : Fact.values()) {
      if (random.nextInt(3) > 0) {
        facts = facts.with(fact, random.nextBoolean());
      }
    }
    return facts;
  }
}
