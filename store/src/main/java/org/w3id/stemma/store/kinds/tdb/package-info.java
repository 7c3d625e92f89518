/// A generation's quads in two databases of TDB2, the reference: written, changed, counted, and served as triples of nodes.
/// No other room knows TDB2.
///
/// Only `kinds` names it.
@NullMarked
package org.w3id.stemma.store.kinds.tdb;

import org.jspecify.annotations.NullMarked;
