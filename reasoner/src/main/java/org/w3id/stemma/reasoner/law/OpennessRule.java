package org.w3id.stemma.reasoner.law;

import java.io.Serializable;
import org.w3id.stemma.reasoner.condition.Condition;

/// What breaks a criterion: a clause on `term`, asserted or negated, under a condition. Without a term the rule
/// asks about a release and not about a license.
public record OpennessRule(
    String iri, String criterion, String term, boolean asserted, Condition condition, boolean fails, int certainty)
    implements Serializable {}
