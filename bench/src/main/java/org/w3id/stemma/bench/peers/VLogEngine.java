package org.w3id.stemma.bench.peers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import karmaresearch.vlog.AlreadyStartedException;
import karmaresearch.vlog.Atom;
import karmaresearch.vlog.EDBConfigurationException;
import karmaresearch.vlog.NonExistingPredicateException;
import karmaresearch.vlog.NotStartedException;
import karmaresearch.vlog.Rule;
import karmaresearch.vlog.Term;
import karmaresearch.vlog.VLog;
import org.w3id.stemma.reasoner.core.MonotoneCore;

/// VLog, the native engine below Rulewerk, by its own Java interface: the rule once for each
/// way, with the edges and steps of that way as relations of their own, which it takes a twentieth of the time for.
final class VLogEngine implements Engine {
  private final VLog vlog = new VLog();

  VLogEngine(MonotoneCore core) throws IOException {
    try {
      vlog.setLogLevel(VLog.LogLevel.ERROR);
      vlog.start("", false);
      vlog.addData("seed", rows(core.seeds(), "n", "m", "p"));
      var rules = new ArrayList<Rule>();
      rules.add(rule(atom("arrives", "N", "M", "P"), atom("seed", "N", "M", "P")));
      Map<Integer, List<String[]>> edges = byWay(core.edges(), "n");
      for (var over : byWay(core.steps(), "m").entrySet()) {
        int way = over.getKey();
        List<String[]> along = edges.get(way);
        if (along != null) {
          vlog.addData("edge" + way, along.toArray(String[][]::new));
          vlog.addData("step" + way, over.getValue().toArray(String[][]::new));
          rules.add(
              rule(
                  atom("arrives", "C", "T", "P"),
                  atom("arrives", "N", "M", "P"),
                  atom("step" + way, "M", "T"),
                  atom("edge" + way, "C", "N")));
        }
      }
      vlog.setRules(rules.toArray(Rule[]::new), VLog.RuleRewriteStrategy.NONE);
    } catch (AlreadyStartedException | EDBConfigurationException | NotStartedException e) {
      throw new IOException("VLog does not take the facts", e);
    }
  }

  @Override
  public void infer() {
    try {
      vlog.materialize(true);
    } catch (NotStartedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void tell(Answer answer) {
    Map<Long, Integer> numbers = new HashMap<>();
    try (var rows = vlog.getQueryIter(atom("arrives", "N", "M", "P"))) {
      while (rows.hasNext()) {
        long[] row = rows.next();
        answer.add(number(row[0], numbers), number(row[1], numbers), number(row[2], numbers));
      }
    } catch (NotStartedException | NonExistingPredicateException e) {
      throw new IllegalStateException(e);
    }
  }

  private int number(long constant, Map<Long, Integer> numbers) {
    return numbers.computeIfAbsent(constant, this::number);
  }

  private int number(long constant) {
    try {
      return Integer.parseInt(vlog.getConstant(constant).substring(1));
    } catch (NotStartedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String[][] rows(int[] flat, String... letters) {
    var rows = new String[flat.length / letters.length][letters.length];
    for (int place = 0; place < flat.length; place++) {
      rows[place / letters.length][place % letters.length] = letters[place % letters.length] + flat[place];
    }
    return rows;
  }

  private static Map<Integer, List<String[]>> byWay(int[] flat, String letter) {
    var byWay = new TreeMap<Integer, List<String[]>>();
    for (int i = 0; i < flat.length; i += 3) {
      byWay.computeIfAbsent(flat[i + 1], w -> new ArrayList<>()).add(new String[] {letter + flat[i], letter + flat[i + 2]});
    }
    return byWay;
  }

  private static Rule rule(Atom head, Atom... body) {
    return new Rule(new Atom[] {head}, body);
  }

  private static Atom atom(String predicate, String... variables) {
    var terms = new Term[variables.length];
    for (int i = 0; i < terms.length; i++) {
      terms[i] = new Term(Term.TermType.VARIABLE, variables[i]);
    }
    return new Atom(predicate, terms);
  }
}
