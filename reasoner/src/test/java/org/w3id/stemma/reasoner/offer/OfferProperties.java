package org.w3id.stemma.reasoner.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.stemma.ontology.Ns;

/// The laws of what is offered, over few licenses and few days, so that they meet often.
class OfferProperties {
  private static final int DAYS = 12;

  @Provide
  Arbitrary<List<Statement>> statements() {
    return statement().list().ofMaxSize(6);
  }

  @Provide
  Arbitrary<Statement> statement() {
    Arbitrary<List<Node>> licenses = Arbitraries.of("a", "b", "c").map(name -> NodeFactory.createURI(Ns.LIC + name)).list().uniqueElements().ofMaxSize(2);
    Arbitrary<Span> days =
        Combinators.combine(Arbitraries.integers().between(0, DAYS), Arbitraries.integers().between(0, 3))
            .as((first, length) -> new Span(first, first + length));
    return Combinators.combine(
            licenses,
            Arbitraries.of(Place.values()),
            Arbitraries.oneOf(Arbitraries.just(Span.EVER), days),
            Arbitraries.oneOf(Arbitraries.just(Span.NEVER), days),
            Arbitraries.of("", "other", "our own terms"))
        .as((offer, place, from, until, words) -> new Statement(offer.stream().sorted((x, y) -> x.toString().compareTo(y.toString())).toList(), List.of(place), from, until, new Statement.Words(words, false, List.of())));
  }

  @Property
  void theOrderOfStatementsDoesNotMatter(
      @ForAll("statements") List<Statement> said, @ForAll boolean one, @ForAll @IntRange(min = -1, max = DAYS + 4) int day, @ForAll Random random) {
    var shuffled = new ArrayList<>(said);
    Collections.shuffle(shuffled, random);
    assertThat(new Offers(shuffled, one).on(day)).isEqualTo(new Offers(said, one).on(day));
    assertThat(new Offers(shuffled, one).since(day, DAYS)).isEqualTo(new Offers(said, one).since(day, DAYS));
  }

  @Property
  void aStatementOfALighterPlaceNeverChangesWhatIsOffered(
      @ForAll("statements") List<Statement> said, @ForAll("statement") Statement more, @ForAll boolean one, @ForAll @IntRange(min = 0, max = DAYS) int day) {
    List<Statement> heavier = said.stream().filter(s -> s.place().weight() < more.place().weight()).toList();
    var offers = new Offers(heavier, one);
    if (!offers.on(day).licenses().isEmpty()) {
      assertThat(new Offers(with(heavier, more), one).on(day).licenses()).isEqualTo(offers.on(day).licenses());
    }
  }

  @Property
  void nothingIsOfferedBeforeAnythingIsSaid(@ForAll("statements") List<Statement> said, @ForAll boolean one) {
    var dated = new Offers(said.stream().filter(s -> s.from().first() >= 0).toList(), one);
    assertThat(dated.on(-1)).isEqualTo(Offer.NONE);
    assertThat(dated.isStated(-1)).isFalse();
  }

  @Property
  void whatIsSaidOfALaterRevisionChangesNothingForWhoTookAnEarlierOne(
      @ForAll("statements") List<Statement> said, @ForAll("statement") Statement more, @ForAll @IntRange(min = 0, max = DAYS) int day) {
    if (more.from().first() > day) {
      assertThat(new Offers(with(said, more), false).since(day, DAYS + 4)).isEqualTo(new Offers(said, false).since(day, DAYS + 4));
    }
  }

  /// Whatever is chosen of what is offered now, or was then, satisfies what may be relied on.
  @Property
  void alternativesNeverRestrictMore(@ForAll("statements") List<Statement> said, @ForAll @IntRange(min = 0, max = DAYS) int day) {
    var offers = new Offers(said, true);
    List<List<Node>> since = offers.since(day, DAYS + 4).licenses();
    List<List<Node>> now = offers.on(DAYS + 4).licenses();
    for (List<List<Node>> choice : List.of(now, offers.on(day).licenses())) {
      if (!choice.isEmpty() && !since.equals(now)) {
        assertThat(since).allSatisfy(offer -> assertThat(choice).anyMatch(offer::containsAll));
      }
    }
  }

  @Property
  void whatIsOfferedChangesOnlyOnTheDaysThatAreTold(
      @ForAll("statements") List<Statement> said, @ForAll boolean one, @ForAll @IntRange(min = 1, max = DAYS + 4) int day) {
    var offers = new Offers(said, one);
    if (!offers.changes().contains(day)) {
      assertThat(offers.on(day)).isEqualTo(offers.on(day - 1));
    }
  }

  private static List<Statement> with(List<Statement> said, Statement more) {
    return Stream.concat(said.stream(), Stream.of(more)).toList();
  }
}
