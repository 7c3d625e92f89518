/// Joins on numbers: what stands in a TDB2 database, what stands in arrays, and what follows from classes of artifacts.
///
/// A node is a *ref*, a long: see [Ref]. Nodes themselves are made for what leaves.
@NullMarked
package org.w3id.stemma.store.join;

import org.jspecify.annotations.NullMarked;
