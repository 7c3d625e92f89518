/// How a generation is made: of all graph files, or of the last one and what changed; what an inference concludes from facts,
/// and what is kept for the next time. `Builds` begins it.
///
/// Knows each store by `quads` only.
@NullMarked
package org.w3id.stemma.store.build;

import org.jspecify.annotations.NullMarked;
