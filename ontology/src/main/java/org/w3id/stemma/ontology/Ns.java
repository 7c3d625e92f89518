package org.w3id.stemma.ontology;

/// The namespaces of the graph. None carries a version; none may change without a decision.
public final class Ns {
  /// The vocabulary.
  public static final String STM = "https://w3id.org/stemma/ontology#";

  /// Where every entity of our own lives.
  public static final String ID = "https://w3id.org/stemma/id/";

  /// Models on the Hub: `hf:meta-llama--Llama-2-7b-hf`.
  public static final String HF = ID + "hf/";

  /// Data sets on the Hub.
  public static final String HFD = ID + "hf-dataset/";

  /// Artifacts that are not on the Hub.
  public static final String ART = ID + "artifact/";

  /// Organizations, and accounts on the Hub (`agent:hf.meta-llama`).
  public static final String AGENT = ID + "agent/";

  /// Licenses that are not on the SPDX list.
  public static final String LIC = ID + "license/";

  /// What stands where a license belongs and is none: `nonlicense:unknown`.
  public static final String NON_LICENSE = ID + "non-license/";

  /// Spellings of license names: `spelling:hub.llama2`.
  public static final String SPELLING = ID + "spelling/";

  /// License families.
  public static final String FAMILY = ID + "license-family/";

  /// Documents that licenses incorporate by reference.
  public static final String POLICY = ID + "policy/";

  /// Clauses: `clause:Llama-2.mauThreshold`.
  public static final String CLAUSE = ID + "clause/";

  /// Terms, by the codes of the term table: `term:nonCommercial`, `term:field:military`.
  public static final String TERM = ID + "term/";

  /// Parameters of clauses: `param:scope`.
  public static final String PARAM = ID + "parameter/";

  /// Behaviors that terms share: `behavior:limit`.
  public static final String BEHAVIOR = ID + "behavior/";

  /// Rules of propagation.
  public static final String RULE = ID + "rule/";

  /// Criteria of openness standards: `criterion:OSD.5`.
  public static final String CRITERION = ID + "criterion/";

  /// License statements.
  public static final String STATEMENT = ID + "statement/";

  /// Derivation nodes: what there is to say about one edge.
  public static final String DERIVATION = ID + "derivation/";

  /// Stewardships, ownerships and claims.
  public static final String EVENT = ID + "event/";

  /// What an openness criterion makes of a license: `evaluation:Llama-2.OSD.5`.
  public static final String EVALUATION = ID + "evaluation/";

  /// Whether a license allows a purpose: `verdict:Llama-2.commercialUse`.
  public static final String VERDICT = ID + "verdict/";

  /// Conflicts, by artifact and pattern: `conflict:hf%2Facme--m.8d9f0c7e6b5a4`.
  public static final String CONFLICT = ID + "conflict/";

  /// What parts of a release there are: `component:modelCard`.
  public static final String COMPONENT = ID + "component/";

  /// The parts of one release: `part:mot.Amber.modelCard`.
  public static final String PART = ID + "part/";

  /// Licenses to choose from: `choice:Apache-2.0_or_MIT`.
  public static final String CHOICE = ID + "license-choice/";

  /// Lists of open licenses: `listing:open-definition`.
  public static final String LISTING = ID + "license-list/";

  /// How far a text lets its material go out under another license: `compatibility:GPL-3.0.agpl`.
  public static final String COMPATIBILITY = ID + "compatibility/";

  /// Whether two licenses can be combined: `combination:GPL-3.0.1`.
  public static final String COMBINATION = ID + "combination/";

  /// Named graphs: `graph:knowledge`, `graph:mainstream`.
  public static final String GRAPH = ID + "graph/";

  /// Licenses and exceptions on the SPDX License List.
  public static final String SPDX = "http://spdx.org/licenses/";

  private Ns() {}
}
