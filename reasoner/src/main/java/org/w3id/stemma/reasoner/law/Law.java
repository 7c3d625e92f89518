package org.w3id.stemma.reasoner.law;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.reasoner.condition.Facts;

/// What licenses say and how it travels: an immutable, serializable value made from the knowledge graph.
///
/// Ids are dense, and depend on IRIs only: the same knowledge gives the same ids, in whatever order it comes.
public final class Law implements Serializable {
  private final Articles articles;
  private final List<Provision> provisions;
  private final List<String> families;
  private final RuleTable table;
  private final int[][] ofLicense;
  private final int[] familyOfLicense;
  private final int[] termOfProvision;
  private final Map<String, License> byIri = new HashMap<>();

  public Law(Articles articles) {
    this.articles = articles;
    List<License> licenses = articles.licenses();
    this.families = List.copyOf(new TreeSet<>(licenses.stream().map(License::family).toList()));
    this.ofLicense = new int[licenses.size()][];
    this.familyOfLicense = new int[licenses.size()];
    var all = new ArrayList<Provision>();
    for (License license : licenses) {
      byIri.put(license.iri(), license);
      familyOfLicense[license.id()] = families.indexOf(license.family());
      ofLicense[license.id()] = provide(license, all);
    }
    this.provisions = List.copyOf(all);
    this.termOfProvision = numberTerms(provisions);
    this.table = new RuleTable(provisions, articles.rules());
  }

  /// Reads licenses, clauses, terms, the rules of propagation, openness and purposes, and what texts say of other
  /// licenses; [BrokenLaw] names what cannot be read.
  public static Law read(Graph knowledge) {
    var reader = new LawReader(knowledge);
    return new Law(
        new Articles(
            reader.licenses(),
            reader.rules(),
            reader.opennessRules(),
            reader.criteria(),
            new PurposeRuleReader(knowledge).rules(),
            new StatementReader(knowledge).read(),
            new PolicyReader(knowledge, reader).read()));
  }

  /// The law with the use policies that stood on a day: this one, if they were the same.
  public Law on(LocalDate day) {
    Policies policies = articles.policies();
    return policies.areAllOf(day) ? this : new Law(articles.with(policies.on(day, licenses()), policies.asOf(day)));
  }

  private static int[] provide(License license, List<Provision> all) {
    var interpretation = new Interpretation(license.clauses());
    int[] ids = new int[license.clauses().size()];
    for (int i = 0; i < ids.length; i++) {
      Clause clause = license.clauses().get(i);
      ids[i] = all.size();
      all.add(new Provision(all.size(), license, clause, interpretation.of(clause)));
    }
    return ids;
  }

  private static int[] numberTerms(List<Provision> provisions) {
    var numbers = new HashMap<String, Integer>();
    int[] terms = new int[provisions.size()];
    for (Provision provision : provisions) {
      terms[provision.id()] = numbers.computeIfAbsent(provision.term().iri(), iri -> numbers.size());
    }
    return terms;
  }

  public List<License> licenses() {
    return articles.licenses();
  }

  public Optional<License> license(Node iri) {
    return iri.isURI() ? Optional.ofNullable(byIri.get(iri.getURI())) : Optional.empty();
  }

  public List<Provision> provisions() {
    return provisions;
  }

  public Provision provision(int id) {
    return provisions.get(id);
  }

  /// The provisions of a license, asserted and negated.
  public List<Provision> provisions(License license) {
    var own = new ArrayList<Provision>();
    for (int id : ofLicense[license.id()]) {
      own.add(provisions.get(id));
    }
    return own;
  }

  public List<Rule> rules() {
    return articles.rules();
  }

  public Rule rule(int index) {
    return articles.rules().get(index);
  }

  public List<OpennessRule> opennessRules() {
    return articles.opennessRules();
  }

  public List<PurposeRule> purposeRules() {
    return articles.purposeRules();
  }

  /// The criteria of openness that ask about licenses, by IRI.
  public List<OpennessCriterion> criteria() {
    return articles.criteria();
  }

  /// What texts say of other licenses, and names of the notices of a work.
  public Statements statements() {
    return articles.statements();
  }

  /// The documents that licenses incorporate, by their dates.
  public Policies policies() {
    return articles.policies();
  }

  /// A number for the license's family: every license is in one, if need be in its own.
  public int family(License license) {
    return familyOfLicense[license.id()];
  }

  /// A number for the provision's term, equal for all provisions that speak of it.
  public int term(int provision) {
    return termOfProvision[provision];
  }

  /// How surely an edge of this kind lets a permission pass to a child of which these facts are known, 0 if it does
  /// not.
  public int grants(Provision permission, EdgeKind edge, Facts child) {
    int surest = 0;
    for (Row row : table.passing(permission.id(), edge)) {
      int certainty = row.effect() == Effect.GRANTS ? row.certainty(child) : 0;
      if (certainty != 0 && (surest == 0 || certainty < surest)) {
        surest = certainty;
      }
    }
    return surest;
  }

  public RuleTable table() {
    return table;
  }
}
