package org.w3id.stemma.server.why;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3id.stemma.reasoner.verdict.Aspect;
import org.w3id.stemma.reasoner.verdict.Case;
import org.w3id.stemma.reasoner.verdict.Told;

/// Reads what is told of an actor, `users=1e6,revenue=20e6USD,country=DE`:
///
/// | fact | value |
/// |---|---|
/// | `users` | monthly active users, affiliates included: `700e6`, with the month in which they were counted `700e6@2023-06`, else that of the question's day |
/// | `revenue` | with its currency, of a year or of a month: `20e6USD`, `1e6EUR/month` |
/// | `people` | employees and contractors |
/// | `country` | ISO 3166 alpha-2; tell each |
/// | `product` | an [Aspect] of what is done: `commercial`, `research`, `competing` …; `not-commercial` for what it is not |
/// | `field` | `medical`, `military` …; `none` for none of them |
/// | `approval`, `endUser`, `licensee` | `yes` or `no` |
/// | `day` | the day of the act, where it is not that of the question: `2024-05-31` |
/// | `published` | the day on which the version was published |
final class ActorFacts {
  private static final String FIELD = "field:";
  private static final String NOT = "not-";
  private static final Pattern AMOUNT = Pattern.compile("(.+?)([A-Z]{3})(?:/(year|month))?");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private final LocalDate day;

  /// @param day of the question
  ActorFacts(LocalDate day) {
    this.day = day;
  }

  Case read(List<String> texts) {
    var told = new ArrayList<Told>();
    for (String text : texts) {
      for (String fact : text.split(",", -1)) {
        told.addAll(fact(fact.strip()));
      }
    }
    return new Case(told);
  }

  private List<Told> fact(String fact) {
    int equals = fact.indexOf('=');
    if (equals < 0) {
      throw wrong(fact, "a fact has the form NAME=VALUE, such as country=DE");
    }
    String value = fact.substring(equals + 1).strip();
    return switch (fact.substring(0, equals).strip()) {
      case "users" -> List.of(users(fact, value));
      case "revenue" -> List.of(revenue(fact, value));
      case "people" -> List.of(new Told.People(number(fact, value, "people is a number such as 50")));
      case "country" -> List.of(country(fact, value));
      case "product" -> List.of(product(fact, value));
      case "field" -> fields(fact, value);
      case "approval" -> List.of(new Told.Approval(yes(fact, value)));
      case "endUser" -> List.of(new Told.EndUser(yes(fact, value)));
      case "licensee" -> List.of(new Told.Licensee(yes(fact, value)));
      case "day" -> List.of(new Told.Day(Days.read(fact, value)));
      case "published" -> List.of(new Told.Published(Days.read(fact, value)));
      default ->
          throw wrong(fact, "an actor is told by users, revenue, people, country, product, field, approval, endUser, licensee, day, published");
    };
  }

  private Told users(String fact, String value) {
    String mend = "users is a number such as 1000000 or 1e6, with the month it was counted in if that matters: 700e6@2023-06";
    int at = value.indexOf('@');
    if (at < 0) {
      return new Told.Users(number(fact, value, mend), day);
    }
    return new Told.Users(number(fact, value.substring(0, at), mend), month(fact, value.substring(at + 1), mend));
  }

  private static LocalDate month(String fact, String words, String mend) {
    try {
      return words.length() == 7 ? YearMonth.parse(words).atDay(1) : LocalDate.parse(words);
    } catch (DateTimeException e) {
      throw wrong(fact, mend);
    }
  }

  private static Told revenue(String fact, String value) {
    String mend = "revenue has its currency, and is that of a year unless it says otherwise: 20e6USD, 1e6EUR/month";
    Matcher amount = AMOUNT.matcher(value);
    if (!amount.matches()) {
      throw wrong(fact, mend);
    }
    Told.Period period = "month".equals(amount.group(3)) ? Told.Period.MONTH : Told.Period.YEAR;
    return new Told.Revenue(number(fact, amount.group(1), mend), amount.group(2), period);
  }

  private static Told country(String fact, String value) {
    if (!COUNTRIES.contains(value)) {
      String mend = "EU".equals(value) ? "name the member state, such as DE" : "UK".equals(value) ? "its code is GB" : "it is not on the list";
      throw wrong(fact, "a country is told by its two letters of ISO 3166, such as DE; " + mend);
    }
    return new Told.Country(value);
  }

  private static Told product(String fact, String value) {
    boolean holds = !value.startsWith(NOT);
    return Aspect.of(holds ? value : value.substring(NOT.length()))
        .filter(aspect -> !aspect.word().startsWith(FIELD))
        .map(aspect -> new Told.Use(aspect, holds))
        .orElseThrow(() -> wrong(fact, "a product is " + words(false) + ", or not- and one of these"));
  }

  private static List<Told> fields(String fact, String value) {
    if (value.equals("none")) {
      return Arrays.stream(Aspect.values())
          .filter(aspect -> aspect.word().startsWith(FIELD))
          .map(aspect -> (Told) new Told.Use(aspect, false))
          .toList();
    }
    return Aspect.of(FIELD + value)
        .map(aspect -> List.<Told>of(new Told.Use(aspect, true)))
        .orElseThrow(() -> wrong(fact, "a field is none, or one of " + words(true)));
  }

  private static String words(boolean fields) {
    return Arrays.stream(Aspect.values())
        .map(Aspect::word)
        .filter(word -> word.startsWith(FIELD) == fields)
        .map(word -> fields ? word.substring(FIELD.length()) : word)
        .collect(Collectors.joining(", "));
  }

  private static boolean yes(String fact, String value) {
    return switch (value) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw wrong(fact, "the answer is yes or no");
    };
  }

  private static long number(String fact, String words, String mend) {
    try {
      var number = new BigDecimal(words);
      if (number.signum() >= 0 && number.precision() - number.scale() <= 18) {
        return number.longValueExact();
      }
    } catch (NumberFormatException | ArithmeticException e) {
      // said below
    }
    throw wrong(fact, mend);
  }

  private static BadQuestion wrong(String fact, String mend) {
    return new BadQuestion("The fact \"" + fact + "\" cannot be read: " + mend + ".");
  }
}
