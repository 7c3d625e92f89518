package org.w3id.stemma.reasoner.compatibility;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.reasoner.condition.Thing;
import org.w3id.stemma.reasoner.law.Clause;
import org.w3id.stemma.reasoner.law.CompatibilityStatement;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.law.Provision;
import org.w3id.stemma.reasoner.law.Statements;

/// One of the two licenses, with its provisions and what its text says of others.
final class Side {
  private static final String OR_LATER = Stm.OrLaterNotice.getURI();

  private final Sides sides;
  private final License license;
  private final List<Provision> provisions;
  private final Map<String, List<Provision>> asserted;
  private final Set<String> withheld;
  private final Set<String> clauses;
  private final List<CompatibilityStatement> statements;

  Side(Sides sides, License license) {
    this.sides = sides;
    this.license = license;
    this.provisions = sides.law().provisions(license);
    this.asserted =
        provisions.stream()
            .filter(provision -> provision.clause().asserted())
            .collect(Collectors.groupingBy(provision -> provision.term().code()));
    this.withheld =
        provisions.stream()
            .filter(provision -> !provision.clause().asserted())
            .map(provision -> provision.term().code())
            .collect(Collectors.toSet());
    this.clauses = license.clauses().stream().map(Clause::iri).collect(Collectors.toSet());
    this.statements = asserted().flatMap(provision -> notes().of(provision.clause()).stream()).toList();
  }

  License license() {
    return license;
  }

  List<Provision> provisions() {
    return provisions;
  }

  /// What texts say beside their clauses, of every license.
  Statements notes() {
    return sides.law().statements();
  }

  /// The side of another license, if the law knows it.
  Stream<Side> known(String iri) {
    return sides.known(iri).stream();
  }

  String name() {
    return license.licenseId();
  }

  Stream<Provision> asserted(String code) {
    return asserted.getOrDefault(code, List.of()).stream();
  }

  Stream<Provision> asserted() {
    return provisions.stream().filter(provision -> provision.clause().asserted());
  }

  List<Clause> clauses(String code) {
    return asserted(code).map(Provision::clause).toList();
  }

  boolean asserts(String code) {
    return asserted.containsKey(code);
  }

  boolean withholds(String code) {
    return withheld.contains(code);
  }

  /// Whether the two carry the very same clauses: the names of one text with different notices.
  boolean sharesTextWith(Side other) {
    return !clauses.isEmpty() && clauses.equals(other.clauses);
  }

  boolean bears(String notice) {
    return notes().bears(license, notice);
  }

  boolean lacks(String notice) {
    return notes().lacks(license, notice);
  }

  /// Whether whoever receives a work under this name may choose a later version.
  boolean isOrLater() {
    return bears(OR_LATER);
  }

  List<CompatibilityStatement> statements() {
    return statements;
  }

  /// Whether its share-alike asks for the work as a whole, and not only for the files that were there.
  boolean claimsWholeWork() {
    return asserted("sameLicense").anyMatch(p -> !p.meaning().says("scope", "file") && !p.meaning().says("option", "yes"));
  }

  /// The clauses that bar further restrictions on a work which as a whole is given out under this license.
  List<Clause> barsOfRestrictions() {
    boolean whole = claimsWholeWork();
    return asserted("noFurtherRestrictions")
        .filter(provision -> whole || provision.meaning().objects().contains(Thing.DERIVATIVE))
        .map(Provision::clause)
        .toList();
  }
}
