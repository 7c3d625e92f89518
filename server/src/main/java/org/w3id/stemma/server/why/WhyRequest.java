package org.w3id.stemma.server.why;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A question about one artifact in the words of the one who asks, as the parameters of `/why` and the options of
/// `stemma why` have them.
///
/// @param artifact a Hub id, a prefixed name, or an IRI
/// @param purposes `commercialUse` …; none means all
/// @param reading `strict`, `mainstream`, `lenient`, `all`
/// @param asOf a day
/// @param actor facts, several of them may stand in one text: `users=1e6,country=DE`
/// @param replace `OLD=NEW`
/// @param drop `PARENT`, or `CHILD=PARENT`
/// @param license `LICENSE` for the artifact, or `ARTIFACT=LICENSE`
/// @param cure whether to look for what would have to be replaced
public record WhyRequest(
    String artifact,
    List<String> purposes,
    Optional<String> reading,
    Optional<String> asOf,
    List<String> actor,
    List<String> replace,
    List<String> drop,
    List<String> license,
    boolean cure) {
  public WhyRequest {
    purposes = List.copyOf(purposes);
    actor = List.copyOf(actor);
    replace = List.copyOf(replace);
    drop = List.copyOf(drop);
    license = List.copyOf(license);
  }

  /// Reads parameters by their names.
  ///
  /// @param values all values of a name
  public static WhyRequest of(Function<String, List<String>> values) {
    String artifact =
        one(values, "artifact")
            .filter(name -> !name.isBlank())
            .orElseThrow(() -> new BadQuestion("Name an artifact: /why?artifact=meta-llama/Llama-2-7b-hf"));
    return new WhyRequest(
        artifact,
        values.apply("purpose"),
        one(values, "reading"),
        one(values, "as-of"),
        values.apply("actor"),
        values.apply("replace"),
        values.apply("drop"),
        values.apply("license"),
        cure(one(values, "cure")));
  }

  private static Optional<String> one(Function<String, List<String>> values, String name) {
    List<String> given = values.apply(name);
    if (given.size() > 1) {
      throw new BadQuestion("The parameter " + name + " is given " + given.size() + " times: once is enough.");
    }
    return given.stream().findFirst();
  }

  private static boolean cure(Optional<String> word) {
    return switch (word.orElse("false")) {
      case "", "true", "yes", "1" -> true;
      case "false", "no", "0" -> false;
      default -> throw new BadQuestion("The parameter cure is true or false, not " + word.get() + ".");
    };
  }

  /// The same as the query of an address.
  public String query() {
    var pairs = new ArrayList<String>();
    add(pairs, "artifact", List.of(artifact));
    add(pairs, "purpose", purposes);
    add(pairs, "reading", reading.stream().toList());
    add(pairs, "as-of", asOf.stream().toList());
    add(pairs, "actor", actor);
    add(pairs, "replace", replace);
    add(pairs, "drop", drop);
    add(pairs, "license", license);
    add(pairs, "cure", cure ? List.of("true") : List.of());
    return String.join("&", pairs);
  }

  private static void add(List<String> pairs, String name, List<String> values) {
    values.forEach(value -> pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
  }
}
