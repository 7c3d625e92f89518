/// What licenses say and what the tables make of it: clauses, rules of how terms travel, purposes, openness, policies by
/// date; read out of a graph once, an immutable value from then on.
@NullMarked
package org.w3id.stemma.reasoner.law;

import org.jspecify.annotations.NullMarked;
