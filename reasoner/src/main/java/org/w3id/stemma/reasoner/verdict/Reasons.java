package org.w3id.stemma.reasoner.verdict;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.w3id.stemma.reasoner.compatibility.Clash;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.law.Provision;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.law.PurposeRule.Act;
import org.w3id.stemma.reasoner.lineage.Lineage;

/// Why an artifact's judgment ended where no clause tells, in words: found by a walk through its ancestry.
final class Reasons {
  private static final int NAMED = 3;
  private static final String ARGUABLY = ", and takes the permissions of what it copies only arguably";

  private final World world;
  private final Lineage lineage;
  private final Law law;
  private final int artifact;
  private final Purpose purpose;

  Reasons(World world, int artifact, Purpose purpose) {
    this.world = world;
    this.lineage = world.lineage();
    this.law = world.law();
    this.artifact = artifact;
    this.purpose = purpose;
  }

  /// The artifact as a sentence calls it.
  String name() {
    return name(artifact);
  }

  /// Why it ended at a step, empty where the clauses tell.
  String words(Step step, Optional<Clash> clash, Supplier<String> rivals) {
    return switch (step) {
      case CLASHES, CLASH_DOUBTED -> clash.map(found -> found.sentence().replaceFirst("\\.$", "")).orElse("");
      case NOT_GRANTED -> ungranted();
      case UNKNOWN_UPSTREAM, UPSTREAM_DOUBTED -> unknown();
      case DOUBTED -> declares(artifact) ? "" : "it declares no license" + ARGUABLY;
      case CONTRADICTED -> rivals.get();
      case FORBIDDEN, UP_TO_THE_BASE, ASKED, OBLIGED, FREE -> "";
    };
  }

  private boolean declares(int one) {
    return lineage.declarationId(one) != 0;
  }

  /// Who does not grant it: the artifact itself, else those whose material is in it.
  private String ungranted() {
    if (!declares(artifact)) {
      boolean arguably = Fields.get(world.permitted(artifact), purpose) < Permits.OPEN;
      return "it declares no license" + (arguably ? ARGUABLY : "");
    }
    if (Fields.get(world.grantedByItself(artifact), purpose) == Permits.NONE) {
      return lack(artifact, "its license");
    }
    return ancestors(true, other -> !declares(other) || Fields.get(world.grantedByItself(other), purpose) == Permits.NONE)
        .orElse("a permission of what it is made from counts only arguably");
  }

  /// Who upstream is unknown.
  private String unknown() {
    return ancestors(false, other -> !declares(other) || Fields.get(world.unread(other), purpose) != 0)
        .orElse("something upstream is not known");
  }

  /// What those ancestors lack, the first few by name.
  private Optional<String> ancestors(boolean material, IntPredicate wanted) {
    var lacking = new TreeSet<String>();
    for (int ancestor : ancestry(material)) {
      if (wanted.test(ancestor)) {
        lacking.add(lack(ancestor, "the license of " + name(ancestor)));
      }
    }
    if (lacking.isEmpty()) {
      return Optional.empty();
    }
    String named = String.join(", and ", lacking.stream().limit(NAMED).toList());
    int more = lacking.size() - NAMED;
    return Optional.of(more > 0 ? named + ", and " + more + " more of this kind" : named);
  }

  private Set<Integer> ancestry(boolean material) {
    var seen = new HashSet<Integer>(Set.of(artifact));
    var open = new ArrayDeque<Integer>(seen);
    while (!open.isEmpty()) {
      int child = open.remove();
      for (int edge = lineage.edges(child); edge < lineage.edgesEnd(child); edge++) {
        if ((!material || lineage.kind(edge).holdsMaterial()) && seen.add(lineage.parent(edge))) {
          open.add(lineage.parent(edge));
        }
      }
    }
    seen.remove(artifact);
    return seen;
  }

  private String lack(int one, String itsLicense) {
    if (!declares(one)) {
      return name(one) + " declares no license";
    }
    for (Node node : lineage.declaration(one).licenses()) {
      Optional<License> license = law.license(node);
      if (license.isEmpty()) {
        return "nobody has read " + itsLicense + ", " + local(node);
      }
      if (!license.get().reviewed().contains(purpose)) {
        return "nobody has read yet what " + itsLicense + ", " + license.get().licenseId() + ", grants";
      }
    }
    return itsLicense + ", " + licenses(one) + (withholds(one) ? ", withholds it" : ", does not say");
  }

  /// Whether a license of it keeps back what the purpose needs: over an edge too unsure to prohibit that is no grant either.
  private boolean withholds(int one) {
    return lineage.declaration(one).licenses().stream()
        .flatMap(node -> law.license(node).stream())
        .flatMap(license -> law.provisions(license).stream())
        .filter(provision -> !provision.clause().asserted())
        .anyMatch(this::isNeeded);
  }

  private boolean isNeeded(Provision withheld) {
    return law.purposeRules().stream()
        .filter(rule -> rule.act() == Act.PROHIBITS && rule.purposes().contains(purpose))
        .anyMatch(rule -> rule.terms().contains(withheld.term().iri()));
  }

  private String licenses(int one) {
    return String.join(" and ", lineage.declaration(one).licenses().stream().map(node -> law.license(node).map(License::licenseId).orElse(local(node))).toList());
  }

  private String name(int one) {
    return local(lineage.node(one)).replace("--", "/");
  }

  static String local(Node node) {
    String iri = node.toString();
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }
}
