package org.w3id.stemma.bench.reason;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.loaders.names.LicenseResolver;
import org.w3id.stemma.reasoner.Change;
import org.w3id.stemma.reasoner.Declaration;
import org.w3id.stemma.reasoner.Effective;
import org.w3id.stemma.reasoner.Law;
import org.w3id.stemma.reasoner.License;
import org.w3id.stemma.reasoner.Lineage;
import org.w3id.stemma.reasoner.Reading;

/// `ReviseMain SIZE...`: what it costs to bring a whole Hub up to date when a base or a leaf gets another license, as Markdown,
/// and whether it is what reasoning afresh finds. Every run asks for a license that was not asked for before.
public final class ReviseMain {
  private static final int WANTED = 100_000;
  private static final int LEAVES = 200;

  private final Law law;
  private final Lineage lineage;
  private final Effective effective;
  private final Offspring offspring;

  private ReviseMain(Law law, Lineage lineage) {
    this.law = law;
    this.lineage = lineage;
    this.effective = Effective.of(lineage, law);
    this.offspring = new Offspring(lineage);
  }

  public static void main(String[] arguments) {
    Graph knowledge = Knowledge.graph();
    LicenseResolver resolver = LicenseResolver.of(knowledge);
    Law law = Law.read(knowledge);
    for (String size : arguments) {
      Lineage lineage = ReasonMain.lineage(Integer.parseInt(size), knowledge, resolver);
      new ReviseMain(law, lineage).run();
    }
  }

  private void run() {
    System.out.printf(Locale.ROOT, "%n%,d artifacts, %,d edges%n%n", lineage.size(), lineage.edgeCount());
    System.out.println("| another license for | descendants | first, ms | median, ms | of the processor, ms | beside reasoning afresh |");
    System.out.println("|---|---:|---:|---:|---:|---|");
    int base = offspring.withDescendants(WANTED);
    time("a base: " + lineage.node(base).getLocalName(), List.of(base), law.licenses().size() / 20);
    time("a leaf, of " + LEAVES, leaves(), 1);
  }

  private List<Integer> leaves() {
    var random = new Random(1);
    var leaves = new ArrayList<Integer>();
    while (leaves.size() < LEAVES) {
      int artifact = random.nextInt(lineage.size());
      if (offspring.children(artifact) == 0 && lineage.edges(artifact) < lineage.edgesEnd(artifact)) {
        leaves.add(artifact);
      }
    }
    return leaves;
  }

  /// Every `step`th license for one artifact, or each for another one.
  private void time(String what, List<Integer> artifacts, int step) {
    List<License> licenses = law.licenses();
    var wall = new ArrayList<Double>();
    var processor = new ArrayList<Double>();
    Effective last = effective;
    int runs = artifacts.size() == 1 ? licenses.size() / step : artifacts.size();
    for (int run = 0; run < runs; run++) {
      License license = licenses.get(run * step % licenses.size());
      int artifact = artifacts.get(run % artifacts.size());
      var declared = new Declaration(List.of(List.of(NodeFactory.createURI(license.iri()))));
      var timed = Clock.median(1, () -> effective.revise(List.of(new Change.Licensed(artifact, declared))));
      last = timed.result();
      wall.add(timed.wall());
      processor.add(timed.cpu());
    }
    System.out.printf(
        Locale.ROOT,
        "| %s | %,d | %.2f | %.2f | %.2f | %s |%n",
        what, offspring.descendants(artifacts.getFirst()), wall.getFirst(), Clock.middle(wall), Clock.middle(processor),
        isEqual(last, Effective.of(last.lineage(), law)) ? "equal" : "DIFFERENT");
  }

  private boolean isEqual(Effective one, Effective other) {
    Set<Long> compared = new HashSet<>();
    for (int artifact = 0; artifact < lineage.size(); artifact++) {
      int mine = one.profile(artifact);
      int others = other.profile(artifact);
      if (compared.add((long) mine << 32 | others) && !isEqual(one, mine, other, others)) {
        return false;
      }
    }
    return true;
  }

  private boolean isEqual(Effective one, int profile, Effective other, int with) {
    boolean equal = one.own(profile).equals(other.own(with));
    for (Reading reading : Reading.values()) {
      equal &= one.standing(profile, reading).equals(other.standing(with, reading));
      equal &= one.inherited(profile, reading).equals(other.inherited(with, reading));
    }
    return equal
        && law.provisions().stream().allMatch(p -> one.held(profile, p) == other.held(with, p));
  }
}
