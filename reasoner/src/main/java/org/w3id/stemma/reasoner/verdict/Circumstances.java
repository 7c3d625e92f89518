package org.w3id.stemma.reasoner.verdict;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.stemma.reasoner.condition.Fact;
import org.w3id.stemma.reasoner.condition.Facts;
import org.w3id.stemma.reasoner.condition.Truth;
import org.w3id.stemma.reasoner.law.Provision;
import org.w3id.stemma.reasoner.law.Purpose;

/// What is told of a case, seen from a clause: whether these users are too many for it, whether this use is what it
/// bars. Made for one purpose; who asks about commercial use has a commercial use in mind.
final class Circumstances {
  /// The member states of the European Union.
  private static final Set<String> UNION =
      Set.of(
          "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
          "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");
  private static final Map<String, Aspect> BARRED_KIND =
      Map.of(
          "LLM", Aspect.TRAINS_LLM,
          "foundation", Aspect.TRAINS_FOUNDATION,
          "competitive", Aspect.COMPETING,
          "textToImage", Aspect.TRAINS_TEXT_TO_IMAGE,
          "anyModel", Aspect.TRAINING);

  private final Case told;
  private final Purpose purpose;
  private final Thresholds thresholds;

  Circumstances(Case told, Purpose purpose) {
    this.told = told;
    this.purpose = purpose;
    this.thresholds = new Thresholds(told);
  }

  /// The facts that are asked for, as far as the case tells them.
  Facts of(Provision provision, Set<Fact> asked) {
    Facts facts = Facts.NONE;
    for (Fact fact : asked) {
      facts = facts.with(fact, truth(fact, provision));
    }
    return facts;
  }

  private Truth truth(Fact fact, Provision provision) {
    return switch (fact) {
      case USERS_HIT -> ifCommercial(provision, thresholds.users(provision.clause()));
      case REVENUE_HIT -> ifCommercial(provision, thresholds.revenue(provision));
      case HEADCOUNT_HIT -> thresholds.people(provision.clause());
      case TERRITORY_HIT -> territory(provision);
      case PRODUCT_HIT -> product(provision);
      case APPROVAL_HIT -> told.approval().not();
      case MEMBERSHIP_HIT -> membership(provision);
      case DATE_HIT -> new Conversion(provision).isDue(told);
      default -> Truth.UNKNOWN;
    };
  }

  private Truth commercial() {
    return purpose == Purpose.COMMERCIAL_USE ? Truth.TRUE : told.has(Aspect.COMMERCIAL);
  }

  /// Some thresholds count for commercial use only, or for one line of business.
  private Truth ifCommercial(Provision provision, Truth over) {
    String condition = provision.clause().condition();
    Truth counts = condition.contains("commercial use only") ? commercial() : Truth.TRUE;
    return over.and(counts).and(condition.contains("core business") ? told.has(Aspect.CORE_BUSINESS) : Truth.TRUE);
  }

  /// EU means its members; a list that is not made of codes tells nothing.
  private Truth territory(Provision provision) {
    if (provision.meaning().says("endUserExempt", "yes") && told.endUser() == Truth.TRUE) {
      return Truth.FALSE;
    }
    Set<String> excluded =
        Stream.of(provision.clause().parameter("exclude").split(","))
            .map(String::strip)
            .flatMap(code -> code.equals("EU") ? UNION.stream() : Stream.of(code))
            .collect(Collectors.toSet());
    if (told.all(Told.Country.class).findAny().isEmpty() || !excluded.stream().allMatch(code -> code.matches("[A-Z]{2}"))) {
      return Truth.UNKNOWN;
    }
    return Truth.of(told.all(Told.Country.class).anyMatch(country -> excluded.contains(country.code())));
  }

  private Truth membership(Provision provision) {
    if (provision.term().code().equals("endUserExempt")) {
      return told.endUser();
    }
    return told.licensee();
  }

  private Truth product(Provision provision) {
    return switch (provision.term().code()) {
      case "nonCommercial", "hostAsService" -> commercial();
      case "researchOnly" -> told.has(Aspect.RESEARCH).not().or(commercial());
      case "noProduction" -> told.has(Aspect.PRODUCTION);
      case "noCompete" -> told.has(Aspect.COMPETING);
      case "noSell" -> told.has(Aspect.SOLD);
      case "noHostedService" -> told.has(Aspect.SAME_FUNCTIONS);
      case "noRedistribution" -> redistribution(provision);
      case "noShareDerivatives" -> told.has(Aspect.CHANGED);
      case "use", "modify" -> outside(provision);
      case "territory" -> told.has(Aspect.MULTIMODAL);
      case "trainOnMaterial" -> told.has(Aspect.TRAINING);
      case "noTrainOnOutputs", "noTrainWithMaterial" -> barredModel(provision);
      default -> Aspect.of(provision.term().code()).map(told::has).orElse(Truth.UNKNOWN);
    };
  }

  private Truth redistribution(Provision provision) {
    String condition = provision.clause().condition();
    if (condition.contains("commercial")) {
      return commercial();
    }
    return condition.contains("functionality") ? told.has(Aspect.SAME_FUNCTIONS) : Truth.UNKNOWN;
  }

  private Truth outside(Provision provision) {
    boolean production = provision.clause().parameter("purpose").contains("production");
    return told.has(production ? Aspect.PRODUCTION : Aspect.OUTSIDE_PURPOSE);
  }

  /// Whether the model to be trained is of a kind that the clause bars, and none that it excepts.
  private Truth barredModel(Provision provision) {
    Truth barred =
        provision.meaning().parameters().getOrDefault("scope", Set.of()).stream()
            .map(this::trains)
            .reduce(Truth::or)
            .orElse(Truth.UNKNOWN);
    Truth kin = provision.meaning().says("exceptFamily", "yes") ? told.has(Aspect.SAME_FAMILY).not() : Truth.TRUE;
    Truth paid = provision.meaning().says("exceptNonCommercial", "yes") ? commercial() : Truth.TRUE;
    return barred.and(kin).and(paid);
  }

  private Truth trains(String kind) {
    Aspect barred = BARRED_KIND.get(kind);
    return barred == null ? Truth.UNKNOWN : told.has(barred);
  }
}
