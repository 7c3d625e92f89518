package org.w3id.stemma.store.join;

import org.apache.jena.sparql.core.BasicPattern;

/// `FILTER EXISTS` or `FILTER NOT EXISTS` of a basic graph pattern.
public record Condition(BasicPattern pattern, Sources sources, boolean isNegated) {}
