package org.w3id.stemma.loaders.names;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.w3id.stemma.loaders.names.Names.Meaning;

/// All names that the knowledge holds, in the order in which they are asked.
///
/// What one source means by a word comes first; then what the knowledge lists for everybody; then ids of the SPDX list;
/// then titles; then families and exceptions. The first kind that has the word decides, and within a kind no meaning is
/// preferred. ScanCode has a key for everything: what is none there means nothing, however well it is known elsewhere.
final class KnownNames {
  private final Map<NameSource, Names> scoped = new EnumMap<>(NameSource.class);
  private final Names spdxIds = new Names();
  private final Names references = new Names();
  private final Names titles = new Names();
  private final Names deprecatedTitles = new Names();
  private final Names families = new Names();
  private final Names exceptions = new Names();
  private final Map<String, Meaning> addresses = new HashMap<>();
  private final Map<String, Meaning> alsoAt = new HashMap<>();
  private final Map<String, Meaning> deprecatedAlsoAt = new HashMap<>();
  private final Map<String, Node> repositories = new HashMap<>();
  private Map<NormalForm, Set<Node>> openVersions = Map.of();

  Names of(NameSource source) {
    return scoped.computeIfAbsent(source, any -> new Names());
  }

  Names spdxIds() {
    return spdxIds;
  }

  Names references() {
    return references;
  }

  Names titles() {
    return titles;
  }

  Names deprecatedTitles() {
    return deprecatedTitles;
  }

  Names families() {
    return families;
  }

  Names exceptions() {
    return exceptions;
  }

  void textAt(Address address, Meaning meaning) {
    addresses.merge(address.text(), meaning, Meaning::and);
  }

  /// @param current whether the license is the one that the list would have people name today
  void alsoAt(Address address, boolean current, Meaning meaning) {
    (current ? alsoAt : deprecatedAlsoAt).merge(address.text(), meaning, Meaning::and);
  }

  void repository(String hubId, Node license) {
    repositories.put(hubId, license);
  }

  /// To be called once all names are in.
  KnownNames complete() {
    var open = new HashMap<NormalForm, Set<Node>>();
    for (Names names : List.of(titles, spdxIds)) {
      names.withoutVersions().forEach((form, nodes) -> open.merge(form, nodes, Names::union));
    }
    openVersions = open;
    return this;
  }

  /// What the words mean as they are listed.
  Optional<Meaning> listed(NameSource source, String words) {
    return order(source).stream().flatMap(names -> names.listed(words).stream()).findFirst();
  }

  /// What another way of writing the words means.
  Optional<Meaning> normalized(NameSource source, NormalForm form) {
    return order(source).stream().flatMap(names -> names.normalized(form).stream()).findFirst();
  }

  /// The licenses whose title or id is this but for a version.
  Set<Node> openVersions(NormalForm form) {
    return openVersions.getOrDefault(form, Set.of());
  }

  Optional<Meaning> at(Address address) {
    return Optional.ofNullable(addresses.get(address.text()))
        .or(() -> Optional.ofNullable(alsoAt.get(address.text())))
        .or(() -> Optional.ofNullable(deprecatedAlsoAt.get(address.text())));
  }

  /// The one license that a repository of the Hub declares, where the knowledge says so.
  Optional<Node> ofRepository(String hubId) {
    return Optional.ofNullable(repositories.get(hubId));
  }

  private List<Names> order(NameSource source) {
    return source == NameSource.SCANCODE
        ? List.of(of(source))
        : List.of(of(source), of(NameSource.ANY), spdxIds, references, titles, deprecatedTitles, families, exceptions);
  }

  /// Normal forms of one kind that mean several things, where nobody wrote down that they do.
  Map<String, List<Node>> conflicts() {
    var conflicts = new TreeMap<String, List<Node>>();
    for (Names names : List.of(spdxIds, references, titles, families, of(NameSource.HUB), of(NameSource.SCANCODE), of(NameSource.DALICC))) {
      names
          .ambiguous()
          .forEach(
              (form, targets) -> {
                if (of(NameSource.ANY).normalized(new NormalForm(form)).isEmpty()) {
                  conflicts.put(form, targets);
                }
              });
    }
    return conflicts;
  }
}
