/// The judge of columns: made-up data sets and queries to them, each answered by columns and by Jena in memory.
///
/// A [org.w3id.stemma.columns.differential.Round] makes, from one seed, a data set and some queries, has both answer and
/// compares. A difference is made small before it is told.
@NullMarked
package org.w3id.stemma.columns.differential;

import org.jspecify.annotations.NullMarked;
