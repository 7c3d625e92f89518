/// Sealed generations: what they are made of, which of them is current, which are withdrawn, which stay; reading them again
/// byte by byte, and going back.
///
/// A generation never changes. Uses `home` and `disk`, and does not know how one is made, or what keeps its quads.
@NullMarked
package org.w3id.stemma.store.generation;

import org.jspecify.annotations.NullMarked;
