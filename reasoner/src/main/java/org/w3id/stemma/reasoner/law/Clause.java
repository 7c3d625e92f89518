package org.w3id.stemma.reasoner.law;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What one license says of one term, with the words it says it in.
///
/// `parameters` are as written; `condition`, `number`, `note` are `""` where the clause has none; `evidence` is
/// the local name of how it was read: `TextRead`, `Secondary`, `Memory`.
public record Clause(
    String iri,
    Term term,
    boolean asserted,
    Map<String, List<String>> parameters,
    String condition,
    String number,
    String evidence,
    String note)
    implements Serializable {
  public Clause {
    parameters =
        parameters.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> List.copyOf(e.getValue())));
  }

  /// By its IRI alone, so that a clause is a cheap key.
  @Override
  public int hashCode() {
    return iri.hashCode();
  }

  /// The parameter's values in one string, `""` where it is absent.
  public String parameter(String name) {
    return String.join(",", parameters.getOrDefault(name, List.of()));
  }

  /// The parts of a parameter that lists things, whether it was kept as a list or as one string.
  Stream<String> parts(String name) {
    return parameters.getOrDefault(name, List.of()).stream()
        .flatMap(value -> Stream.of(value.split(",")))
        .map(String::strip)
        .filter(part -> !part.isEmpty());
  }
}
