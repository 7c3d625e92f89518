/// One predicate's pairs of ids in sorted columns, from subjects to objects and from objects to subjects.
///
/// A direction has *keys*, each with one or more *values*. Values lie side by side, key after key, both ascending. Keys
/// are a list, or a bit for each id between the first and the last with counts of the bits before, whichever is smaller.
/// Where each key has one value, no starts are kept; where all triples of a predicate are in the same graphs, no sets.
@NullMarked
package org.w3id.stemma.columns.index;

import org.jspecify.annotations.NullMarked;
