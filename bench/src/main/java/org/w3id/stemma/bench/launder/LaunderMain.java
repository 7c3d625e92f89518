package org.w3id.stemma.bench.launder;

import java.util.List;
import java.util.Locale;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.reasoner.laundering.Chains;
import org.w3id.stemma.reasoner.laundering.Excuse;
import org.w3id.stemma.reasoner.laundering.Found;
import org.w3id.stemma.reasoner.laundering.Hunt;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;

/// `LaunderMain LENGTH [EVERY]`: hunts for laundering in all chains of so many edges or fewer, from every license or from each
/// of so many, and prints what was found as Markdown. Ends with 1 if a verdict is milder and no rule says why.
public final class LaunderMain {
  private static final int ARTIFACTS = 400_000;
  private static final int EDGES_BY_LENGTH = 50;

  private LaunderMain() {}

  public static void main(String[] arguments) {
    int length = Integer.parseInt(arguments[0]);
    int every = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
    Law law = Law.read(Knowledge.graph());
    List<License> all = law.licenses().stream().filter(license -> !license.iri().startsWith(Ns.POLICY)).toList();
    List<License> licenses = all.stream().filter(license -> all.indexOf(license) % every == 0).toList();
    int together = (int) Math.max(1, ARTIFACTS / Math.pow(EDGES_BY_LENGTH, length));
    Found found = Found.NOTHING;
    for (int first = 0; first < licenses.size(); first += together) {
      List<License> some = licenses.subList(first, Math.min(licenses.size(), first + together));
      found = found.and(Hunt.in(law, new Chains(some, length)));
    }
    print(licenses.size(), length, found);
    System.exit(found.laundered() == 0 ? 0 : 1);
  }

  private static void print(int licenses, int length, Found found) {
    System.out.printf(Locale.ROOT, "%n%,d licenses, chains of %d edges or fewer%n%n| | verdicts |%n|---|---:|%n", licenses, length);
    row("compared", found.compared());
    row("milder", found.milder());
    for (Excuse excuse : Excuse.values()) {
      row("of these: " + excuse.words(), found.excused().getOrDefault(excuse, 0L));
    }
    row("**unexplained**", found.laundered());
    found.unexplained().forEach(words -> System.out.println("\n- " + words));
  }

  private static void row(String what, long count) {
    System.out.printf(Locale.ROOT, "| %s | %,d |%n", what, count);
  }
}
