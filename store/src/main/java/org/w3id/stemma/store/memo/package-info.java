/// Triples in a compact form of our own, for files that a generation keeps for the next one.
///
/// Read several times as fast as N-Quads are parsed. Knows neither what the triples say nor who wants them.
@NullMarked
package org.w3id.stemma.store.memo;

import org.jspecify.annotations.NullMarked;
