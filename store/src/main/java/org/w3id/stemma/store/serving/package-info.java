/// Generations that are open: the data set to ask, and the index of its strings.
///
/// Knows each store by `quads` only, and nothing of how a generation is made.
@NullMarked
package org.w3id.stemma.store.serving;

import org.jspecify.annotations.NullMarked;
