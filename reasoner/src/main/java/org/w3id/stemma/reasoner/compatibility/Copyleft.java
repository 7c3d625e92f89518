package org.w3id.stemma.reasoner.compatibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.reasoner.law.Clause;
import org.w3id.stemma.reasoner.law.CompatibilityStatement;
import org.w3id.stemma.reasoner.law.Provision;

/// How share-alike material may get into a work under another name, if at all: because both names mean one text, because
/// the text names the other license, or because only its own files must stay as they are.
final class Copyleft {
  private static final String OR_LATER = Stm.OrLaterNotice.getURI();

  /// What a way may cost beyond its first statement: room for one more statement and for later versions beside it, so
  /// that circles end.
  private static final int BUDGET = 4;
  private static final int STATEMENT = 3;
  private static final int LATER_VERSION = 1;

  private final Side inbound;
  private final Side outbound;

  Copyleft(Side inbound, Side outbound) {
    this.inbound = inbound;
    this.outbound = outbound;
  }

  /// The best way there is; none if the material asks for no license of its own.
  Optional<Check> check() {
    List<Clause> clauses = inbound.clauses("sameLicense");
    if (clauses.isEmpty()) {
      return Optional.empty();
    }
    return Stream.of(stated(), besides(clauses), contested(clauses))
        .flatMap(Optional::stream)
        .min(Comparator.comparing(Check::answer))
        .or(() -> Optional.of(refused(clauses)));
  }

  /// The way that the text itself names, if it names one.
  Optional<Check> stated() {
    return stated(inbound, BUDGET).min(Comparator.comparing(Check::answer));
  }

  /// Both names mean one text: then only the promise of later versions can differ.
  Optional<Check> sameText() {
    return sameText(inbound);
  }

  private Optional<Check> sameText(Side from) {
    if (!from.sharesTextWith(outbound)) {
      return Optional.empty();
    }
    List<Clause> clauses = from.clauses("sameLicense");
    if (from.license().equals(outbound.license()) || !outbound.isOrLater() || from.isOrLater()) {
      return Optional.of(new Check(Answer.YES, clauses, "Both names stand for one text"));
    }
    return Optional.of(
        from.lacks(OR_LATER)
            ? new Check(Answer.NO, clauses, "The material is under this version only, the work under later ones too")
            : new Check(
                Answer.DEPENDS, clauses, "It may if the notice of the material says that a later version may be chosen"));
  }

  private Stream<Check> stated(Side from, int budget) {
    return from.statements().stream().flatMap(statement -> applied(from, statement, budget));
  }

  private Stream<Check> applied(Side from, CompatibilityStatement statement, int budget) {
    if (statement.barredByNotice().stream().anyMatch(from::bears)
        || statement.needsNotice().stream().anyMatch(from::lacks)
        || !statement.demands().stream().allMatch(this::outboundAsserts)) {
      return Stream.empty();
    }
    List<String> conditions = conditions(from, statement);
    List<Clause> clauses = from.license().clauses().stream().filter(c -> c.iri().equals(statement.clause())).toList();
    Stream<Check> reached =
        statement.with().isEmpty()
            ? Stream.of(new Check(Answer.YES, List.of(), ""))
            : statement.with().stream().sorted().flatMap(iri -> reached(iri, statement, budget));
    return reached.map(check -> qualified(from, check, clauses, conditions));
  }

  /// A text that asks the other license for a share-alike means one for the work as a whole.
  private boolean outboundAsserts(String term) {
    return outbound.asserted().filter(provision -> provision.term().iri().equals(term)).findAny()
        .filter(provision -> !provision.term().code().equals("sameLicense") || outbound.claimsWholeWork())
        .isPresent();
  }

  /// What the names do not tell: the notices that nobody has looked at, and the words of the statement.
  private static List<String> conditions(Side from, CompatibilityStatement statement) {
    var conditions = new ArrayList<String>();
    statement.needsNotice().stream().sorted()
        .filter(notice -> !from.bears(notice))
        .forEach(notice -> conditions.add("the notice of the material " + bearing(notice)));
    statement.barredByNotice().stream().sorted()
        .filter(notice -> !from.lacks(notice))
        .forEach(notice -> conditions.add("the notice of the material does not bar it"));
    if (!statement.whole()) {
      conditions.add("the two are only linked or combined, and each part stays under its own license");
    }
    if (!statement.condition().isEmpty()) {
      conditions.add(statement.condition());
    }
    return conditions;
  }

  private static String bearing(String notice) {
    return notice.equals(OR_LATER) ? "says that a later version may be chosen" : "names that license";
  }

  /// From a license that the statement names to the one of the work: they are one text, or it is a later version of what
  /// was named, or (weaker) the named one itself states it. A named license is that version, unless its name says "or
  /// later".
  private Stream<Check> reached(String iri, CompatibilityStatement statement, int budget) {
    if (iri.equals(outbound.license().iri())) {
      return Stream.of(new Check(Answer.YES, List.of(), ""));
    }
    return outbound.known(iri).flatMap(named -> reached(named, statement, budget));
  }

  private Stream<Check> reached(Side named, CompatibilityStatement statement, int budget) {
    boolean laterToo = statement.needsNotice().contains(OR_LATER) || !statement.whole();
    if (named.sharesTextWith(outbound)) {
      boolean promised = laterToo || named.isOrLater() || !outbound.isOrLater();
      return promised ? Stream.of(new Check(Answer.YES, List.of(), "")) : Stream.empty();
    }
    return statement.whole() ? named.statements().stream().flatMap(next -> onward(named, next, budget)) : Stream.empty();
  }

  private Stream<Check> onward(Side named, CompatibilityStatement next, int budget) {
    boolean later = next.needsNotice().contains(OR_LATER);
    int rest = budget - (later ? LATER_VERSION : STATEMENT);
    if (rest < 0 || (later && !named.isOrLater())) {
      return Stream.empty();
    }
    return applied(named, next, rest).map(check -> later ? check : byWayOf(named, check));
  }

  private static Check byWayOf(Side named, Check check) {
    String words = check.answer() == Answer.YES ? "" : ", " + check.words().replaceFirst("^It may ", "");
    return new Check(Answer.DEPENDS, check.clauses(), "It may by way of " + named.name() + words);
  }

  private static Check qualified(Side from, Check check, List<Clause> own, List<String> conditions) {
    var clauses = new ArrayList<>(own);
    clauses.addAll(check.clauses());
    if (!conditions.isEmpty()) {
      String words = "It may if " + String.join(", and if ", conditions);
      return new Check(
          Answer.DEPENDS,
          clauses,
          check.answer() == Answer.YES ? words : words + ", and " + check.words().replaceFirst("^It may ", ""));
    }
    String words = "The text of " + from.name() + " lets the whole work go out under that license";
    return new Check(check.answer(), clauses, check.answer() == Answer.YES ? words : check.words());
  }

  /// A share-alike that ends at its own files, or beside which larger works may have their own terms.
  private Optional<Check> besides(List<Clause> clauses) {
    var decisive = new ArrayList<>(clauses);
    inbound.asserted("ownTermsForDerivatives").map(Provision::clause).forEach(decisive::add);
    boolean ends = decisive.size() > clauses.size() || inbound.asserted("sameLicense").allMatch(p -> p.meaning().says("scope", "file"));
    if (!ends) {
      return Optional.empty();
    }
    List<Clause> claims = outbound.claimsWholeWork() ? outbound.clauses("sameLicense") : List.of();
    if (claims.isEmpty()) {
      return Optional.of(
          new Check(
              Answer.DEPENDS,
              decisive,
              "It may as a part of its own that stays under " + inbound.name() + " [" + Check.places(decisive) + "]"));
    }
    decisive.addAll(claims);
    return Optional.of(
        new Check(
            Answer.NO,
            decisive,
            inbound.name() + " asks that its part stay under it [" + Check.places(clauses)
                + "], and the license of the work claims the whole [" + Check.places(claims) + "]"));
  }

  private Optional<Check> contested(List<Clause> clauses) {
    boolean open =
        inbound.asserted("sameLicense")
            .allMatch(p -> p.clause().parameters().containsKey("contested") || p.meaning().says("option", "yes"));
    return open
        ? Optional.of(
            new Check(
                Answer.DEPENDS,
                clauses,
                "Whether " + inbound.name() + " asks for its own terms here is open [" + Check.places(clauses) + "]"))
        : Optional.empty();
  }

  private Check refused(List<Clause> clauses) {
    return new Check(
        Answer.NO,
        clauses,
        inbound.name() + " asks that what is made of it stay under it [" + Check.places(clauses)
            + "], and its text lets it go out under no such other license");
  }
}
