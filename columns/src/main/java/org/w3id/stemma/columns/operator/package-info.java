/// The operators of SPARQL's algebra on rows of refs.
///
/// Operators share the registers of one row: each is opened with what those before it have put there, and puts its own
/// rows there one after another. So a sequence of patterns is a nest of loops that nobody begins anew. What SPARQL
/// evaluates apart (the other side of a join, of `MINUS`) has a row of its own and is kept as a table.
@NullMarked
package org.w3id.stemma.columns.operator;

import org.jspecify.annotations.NullMarked;
