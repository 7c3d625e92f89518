package org.w3id.stemma.bench.peers;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.reasoner.InfGraph;
import org.apache.jena.reasoner.TriplePattern;
import org.apache.jena.reasoner.rulesys.ClauseEntry;
import org.apache.jena.reasoner.rulesys.GenericRuleReasoner;
import org.apache.jena.reasoner.rulesys.GenericRuleReasoner.RuleMode;
import org.apache.jena.reasoner.rulesys.Node_RuleVariable;
import org.apache.jena.reasoner.rulesys.Rule;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.stemma.reasoner.core.MonotoneCore;

/// Jena's rule reasoner, forwards: a rule for each step, so that no rule has a variable for a property, which would wake
/// it at every triple.
final class JenaRules implements Engine {
  private final InfGraph graph;

  JenaRules(MonotoneCore core, RuleMode mode) {
    Graph facts = GraphFactory.createDefaultGraph();
    Names.edgesAndSeeds(core, facts);
    var reasoner = new GenericRuleReasoner(rules(core.steps()));
    reasoner.setMode(mode);
    graph = reasoner.bind(facts);
  }

  @Override
  public void infer() {
    graph.prepare();
  }

  @Override
  public void tell(Answer answer) {
    Names.tell(graph, answer);
  }

  private static List<Rule> rules(int[] steps) {
    var child = new Node_RuleVariable("?child", 0);
    var parent = new Node_RuleVariable("?parent", 1);
    var provision = new Node_RuleVariable("?provision", 2);
    var rules = new ArrayList<Rule>();
    for (int i = 0; i < steps.length; i += 3) {
      var arrived = new TriplePattern(parent, Names.manner(steps[i]), provision);
      var edge = new TriplePattern(child, Names.way(steps[i + 1]), parent);
      var arrives = new TriplePattern(child, Names.manner(steps[i + 2]), provision);
      var rule = new Rule("step" + i, new ClauseEntry[] {arrives}, new ClauseEntry[] {arrived, edge});
      rule.setNumVars(3);
      rules.add(rule);
    }
    return rules;
  }
}
