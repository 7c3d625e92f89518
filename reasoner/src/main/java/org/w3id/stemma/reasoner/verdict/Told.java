package org.w3id.stemma.reasoner.verdict;

import java.time.LocalDate;

/// One thing that is told of a case: who wants to do it, where, with what, and when.
public sealed interface Told {
  /// Monthly active users, affiliates included, in the month of the day `at`; on the very day that a text tests, those
  /// that it counts then.
  record Users(long number, LocalDate at) implements Told {}

  /// Revenue of a period, affiliates included, in a currency such as `USD`.
  record Revenue(long amount, String currency, Period period) implements Told {}

  /// Employees and contractors.
  record People(long number) implements Told {}

  /// A country, ISO 3166 alpha-2, in which the actor is established or acts; tell each.
  record Country(String code) implements Told {}

  /// What is done has an aspect, or has it not.
  record Use(Aspect aspect, boolean holds) implements Told {}

  /// The licensor agreed, or refused or was not asked.
  record Approval(boolean given) implements Told {}

  /// The actor received the material in an integrated product for end users, or did not.
  record EndUser(boolean is) implements Told {}

  /// The actor accepted the license of the clause, or did not.
  record Licensee(boolean is) implements Told {}

  /// The day of the act.
  record Day(LocalDate on) implements Told {}

  /// The day on which the version was published.
  record Published(LocalDate on) implements Told {}

  /// Over what revenue is counted.
  enum Period {
    MONTH,
    YEAR
  }
}
