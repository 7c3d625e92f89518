package org.w3id.stemma.server.sparql;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.jspecify.annotations.Nullable;

/// The functions that a query may call by IRI: the casts of XSD and harmless ones of XPath. Nothing is ever loaded.
///
/// Left out of `fn:`: what takes a regular expression or makes a string longer (`fn:matches`, `fn:replace`,
/// `fn:concat` …), because SPARQL's own `REGEX`, `REPLACE` and `CONCAT` do the same within bounds.
final class AllowedFunctions extends FunctionRegistry {
  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final String FN = "http://www.w3.org/2005/xpath-functions#";
  private static final List<String> CASTS =
      List.of(
          "boolean", "string", "anyURI", "integer", "decimal", "float", "double", "long", "int", "short", "byte",
          "nonNegativeInteger", "positiveInteger", "nonPositiveInteger", "negativeInteger", "unsignedLong",
          "unsignedInt", "unsignedShort", "unsignedByte", "dateTime", "dateTimeStamp", "date", "time", "gYear",
          "gYearMonth", "gMonth", "gMonthDay", "gDay", "duration", "dayTimeDuration", "yearMonthDuration");
  private static final List<String> XPATH =
      List.of(
          "string-length", "substring", "substring-before", "substring-after", "contains", "starts-with", "ends-with",
          "upper-case", "lower-case", "normalize-space", "abs", "ceiling", "floor", "round", "not", "boolean",
          "year-from-dateTime", "month-from-dateTime", "day-from-dateTime", "hours-from-dateTime",
          "minutes-from-dateTime", "seconds-from-dateTime", "timezone-from-dateTime", "years-from-duration",
          "months-from-duration", "days-from-duration", "hours-from-duration", "minutes-from-duration",
          "seconds-from-duration");

  private final Set<String> allowed;

  AllowedFunctions() {
    FunctionRegistry standard = FunctionRegistry.get();
    allowed =
        Stream.concat(CASTS.stream().map(XSD::concat), XPATH.stream().map(FN::concat))
            .filter(standard::isRegistered)
            .collect(Collectors.toUnmodifiableSet());
    allowed.forEach(iri -> put(iri, standard.get(iri)));
  }

  boolean allows(String iri) {
    return allowed.contains(iri);
  }

  /// Never falls back to loading a class by its name, as the standard registry does.
  @Override
  public @Nullable FunctionFactory get(String iri) {
    return allows(iri) ? super.get(iri) : null;
  }
}
