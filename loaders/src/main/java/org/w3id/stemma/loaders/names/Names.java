package org.w3id.stemma.loaders.names;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/// Names of one kind and what they mean: as they are listed, and in normal form.
///
/// A name may mean several things; then it is ambiguous, and none of them is preferred.
final class Names {
  /// What a name means.
  ///
  /// @param targets licenses, families and non-licenses, sorted
  /// @param expression a license expression, where the name stands for one; empty where it does not
  record Meaning(Rule rule, List<Node> targets, String expression) {
    Meaning {
      targets = targets.stream().distinct().sorted(Comparator.comparing(Node::toString)).toList();
    }

    Meaning and(Meaning other) {
      var all = new LinkedHashSet<>(targets);
      all.addAll(other.targets);
      return new Meaning(rule, List.copyOf(all), expression.isEmpty() ? other.expression : expression);
    }
  }

  private final Map<String, Meaning> asListed = new HashMap<>();
  private final Map<NormalForm, Meaning> normalized = new HashMap<>();

  void add(String name, Meaning meaning) {
    asListed.merge(lower(name), meaning, Meaning::and);
    NormalForm form = NormalForm.of(name);
    if (!form.isEmpty()) {
      normalized.merge(form, meaning, Meaning::and);
    }
  }

  /// The meaning of a name as it is listed, in any letter case.
  Optional<Meaning> listed(String name) {
    return Optional.ofNullable(asListed.get(lower(name)));
  }

  Optional<Meaning> normalized(NormalForm form) {
    return Optional.ofNullable(normalized.get(form));
  }

  /// Normal forms that mean several things, with what they mean.
  Map<String, List<Node>> ambiguous() {
    var ambiguous = new TreeMap<String, List<Node>>();
    normalized.forEach(
        (form, meaning) -> {
          if (meaning.targets().size() > 1) {
            ambiguous.put(form.text(), meaning.targets());
          }
        });
    return ambiguous;
  }

  /// The names without their versions: what `Apache License` may mean.
  Map<NormalForm, Set<Node>> withoutVersions() {
    return normalized.entrySet().stream()
        .filter(entry -> !entry.getKey().withoutVersion().isEmpty())
        .collect(
            Collectors.toMap(
                entry -> entry.getKey().withoutVersion(),
                entry -> new LinkedHashSet<>(entry.getValue().targets()),
                Names::union));
  }

  static Set<Node> union(Set<Node> one, Set<Node> other) {
    one.addAll(other);
    return one;
  }

  private static String lower(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
