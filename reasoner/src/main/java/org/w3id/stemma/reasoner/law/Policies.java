package org.w3id.stemma.reasoner.law;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.stemma.reasoner.offer.Span;

/// Documents that licenses incorporate, each one version, and which license incorporates which.
///
/// A license leads to one version. On an earlier day the version counts that stood in its place then, as far as anybody has
/// read it; where none is known from so early, the earliest that is. No license moves on to a version that came later than
/// the one it leads to.
///
/// @param byIri all documents
/// @param ofLicense the documents of each license that has any, both by IRI
/// @param today the day of the law; what took effect later is not there yet
public record Policies(Map<String, Policy> byIri, Map<String, List<String>> ofLicense, LocalDate today)
    implements Serializable {
  public static final Policies NONE = new Policies(Map.of(), Map.of(), LocalDate.MAX);

  public Policies {
    byIri = Map.copyOf(byIri);
    ofLicense = Map.copyOf(ofLicense);
  }

  /// One version of a document.
  ///
  /// @param since the first and last day on which it may have taken effect, as days since 1970; `Span.EVER` if nobody tells
  /// @param successor IRI of the version that took its place; empty if none is known
  public record Policy(String iri, Span since, String successor, List<Clause> clauses)
      implements Serializable {
    public Policy {
      clauses = List.copyOf(clauses);
    }

    private boolean isLaterThan(LocalDate day) {
      return since.first() > day.toEpochDay();
    }
  }

  /// The versions of what a license incorporates that took effect surely later than a day, and by the day of this law.
  public List<Policy> laterThan(LocalDate day, License license) {
    return incorporated(license).flatMap(this::withSuccessors).filter(policy -> policy.isLaterThan(day) && !policy.isLaterThan(today)).distinct().toList();
  }

  /// Whether anybody tells when any version of what a license incorporates took effect.
  public boolean hasDated(License license) {
    return incorporated(license).flatMap(this::withSuccessors).anyMatch(policy -> !policy.since().equals(Span.EVER));
  }

  private Stream<Policy> incorporated(License license) {
    return ofLicense.getOrDefault(license.iri(), List.of()).stream().map(byIri::get);
  }

  private Stream<Policy> withSuccessors(Policy policy) {
    var chain = new ArrayList<Policy>();
    for (Optional<Policy> next = Optional.of(policy); next.filter(one -> !chain.contains(one)).isPresent(); next = next.flatMap(this::successor)) {
      chain.add(next.get());
    }
    return chain.stream();
  }

  private Optional<Policy> successor(Policy policy) {
    return Optional.ofNullable(byIri.get(policy.successor()));
  }

  /// Whether on a day all of these had taken effect.
  boolean areAllOf(LocalDate day) {
    return byIri.values().stream().noneMatch(policy -> policy.isLaterThan(day));
  }

  Policies asOf(LocalDate day) {
    return new Policies(byIri, ofLicense, day);
  }

  /// The licenses as they were on a day.
  List<License> on(LocalDate day, List<License> licenses) {
    return licenses.stream().map(license -> on(day, license)).toList();
  }

  private License on(LocalDate day, License license) {
    License then = license;
    for (Policy policy : incorporated(license).toList()) {
      then = exchanged(then, policy, on(day, policy));
    }
    return then;
  }

  private Policy on(LocalDate day, Policy policy) {
    Policy then = policy;
    var seen = new HashSet<>(List.of(policy));
    Optional<Policy> before = before(then);
    while (then.isLaterThan(day) && before.filter(seen::add).isPresent()) {
      then = before.get();
      before = before(then);
    }
    return then;
  }

  private Optional<Policy> before(Policy policy) {
    return byIri.values().stream()
        .filter(one -> one.successor().equals(policy.iri()) && !one.clauses().isEmpty())
        .findFirst();
  }

  private static License exchanged(License license, Policy old, Policy by) {
    if (old.equals(by)) {
      return license;
    }
    var clauses = new ArrayList<>(license.clauses());
    clauses.removeAll(old.clauses());
    clauses.addAll(by.clauses());
    return new License(
        license.id(), license.iri(), license.licenseId(), license.family(), license.reviewed(), license.rider(), license.meantFor(),
        clauses.stream().distinct().sorted((a, b) -> a.iri().compareTo(b.iri())).toList());
  }
}
