package org.w3id.stemma.bench.reading;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.w3id.stemma.ontology.Stm;

/// A question, in our words and as it must be put where nothing is concluded.
///
/// @param query answered by what is concluded, served or written out
/// @param paths answered by walking from each artifact to its ancestors' licenses; empty where that cannot be asked
record Question(String name, String query, String paths) {
  private static final String PREFIXES =
      """
      PREFIX stm: <https://w3id.org/stemma/ontology#>
      PREFIX term: <https://w3id.org/stemma/id/term/>
      PREFIX hf: <https://w3id.org/stemma/id/hf/>
      """;

  static List<Question> all() {
    return List.of(
        new Question(
            "conflicts by kind",
            "SELECT ?kind (COUNT(*) AS ?n) { ?a stm:conflict ?c . ?c stm:kind ?kind } GROUP BY ?kind ORDER BY ?kind",
            ""),
        new Question(
            "artifacts with a conflict, by kind",
            """
            SELECT ?kind (COUNT(DISTINCT ?a) AS ?n) { ?a stm:conflict ?c . ?c stm:kind ?kind }
            GROUP BY ?kind ORDER BY ?kind
            """,
            ""),
        new Question(
            "artifacts with one kind of conflict, the first thousand",
            "SELECT ?a ?c { ?a stm:conflict ?c . ?c stm:kind stm:OverPermissive } LIMIT 1000",
            ""),
        new Question(
            "commercially usable by the declared license: by effective verdict",
            """
            SELECT ?verdict (COUNT(*) AS ?n) {
              VALUES ?declared { stm:Allowed stm:AllowedWithDuties } ?l stm:commercialUse ?declared .
              ?m stm:declaredLicense ?l ; stm:commercialUse ?verdict } GROUP BY ?verdict ORDER BY ?verdict
            """,
            """
            SELECT (COUNT(DISTINCT ?m) AS ?n) {
              VALUES ?declared { stm:Allowed stm:AllowedWithDuties } ?l stm:commercialUse ?declared .
              ?m stm:declaredLicense ?l ; stm:derivedFrom+ ?a .
              ?a stm:declaredLicense/stm:commercialUse stm:Prohibited }
            """),
        new Question(
            "declares Apache-2.0, and a non-commercial clause reaches it",
            """
            SELECT (COUNT(*) AS ?n) {
              ?m stm:declaredLicense <http://spdx.org/licenses/Apache-2.0> ; stm:effectiveTerm term:nonCommercial }
            """,
            """
            SELECT (COUNT(DISTINCT ?m) AS ?n) {
              ?m stm:declaredLicense <http://spdx.org/licenses/Apache-2.0> ; stm:weightsFrom+ ?a .
              ?a stm:declaredLicense/stm:clause/stm:term term:nonCommercial }
            """),
        new Question(
            "descendants of a base",
            "SELECT (COUNT(*) AS ?n) { ?d stm:derivedFrom+ hf:black-forest-labs--FLUX.1-dev }",
            "SELECT (COUNT(*) AS ?n) { ?d stm:derivedFrom+ hf:black-forest-labs--FLUX.1-dev }"),
        new Question(
            "descendants of a base that may not be used commercially and say nothing of it",
            """
            SELECT (COUNT(*) AS ?n) {
              ?d stm:derivedFrom+ hf:black-forest-labs--FLUX.1-dev ; stm:commercialUse stm:Prohibited
              FILTER NOT EXISTS { ?d stm:declaredLicense ?l } }
            """,
            """
            SELECT (COUNT(*) AS ?n) {
              ?d stm:derivedFrom+ hf:black-forest-labs--FLUX.1-dev
              FILTER NOT EXISTS { ?d stm:declaredLicense ?l } }
            """),
        new Question(
            "descendants of a base and what they miss, by kind of conflict",
            """
            SELECT ?kind (COUNT(*) AS ?n) {
              ?d stm:derivedFrom+ hf:black-forest-labs--FLUX.1-dev ; stm:conflict ?c . ?c stm:kind ?kind }
            GROUP BY ?kind ORDER BY ?kind
            """,
            ""),
        new Question(
            "descendants of a base and the terms that their license lacks",
            """
            SELECT ?t (COUNT(*) AS ?n) {
              ?d stm:derivedFrom+ hf:black-forest-labs--FLUX.1-dev ; stm:declaredLicense ?l ; stm:effectiveTerm ?t
              FILTER NOT EXISTS { ?l stm:clause/stm:term ?t } }
            GROUP BY ?t ORDER BY ?t
            """,
            ""),
        new Question(
            "all pairs by term",
            "SELECT ?t (COUNT(*) AS ?n) { ?m stm:effectiveTerm ?t } GROUP BY ?t ORDER BY ?t",
            ""),
        new Question(
            "all pairs by declared license and term",
            """
            SELECT ?l ?t (COUNT(*) AS ?n) { ?m stm:declaredLicense ?l ; stm:effectiveTerm ?t }
            GROUP BY ?l ?t ORDER BY ?l ?t
            """,
            ""),
        new Question(
            "terms of one model",
            "SELECT ?t { hf:black-forest-labs--FLUX.1-dev stm:effectiveTerm ?t } ORDER BY ?t",
            ""));
  }

  /// The properties that the questions ask for.
  static Set<Node> properties() {
    return Set.of(
        Stm.conflict, Stm.kind, Stm.commercialUse, Stm.declaredLicense, Stm.effectiveTerm, Stm.derivedFrom,
        Stm.weightsFrom, Stm.clause, Stm.term);
  }

  String ours() {
    return PREFIXES + query;
  }

  String byPaths() {
    return paths.isEmpty() ? "" : PREFIXES + paths;
  }
}
