/// What keeps the stored quads of a generation, as those see it who make one and who open one: one small interface for each
/// thing that is done with it, and the counts and samples by which it is checked.
///
/// Uses `generation`; knows none of the stores, which are rooms of `kinds`.
@NullMarked
package org.w3id.stemma.store.quads;

import org.jspecify.annotations.NullMarked;
