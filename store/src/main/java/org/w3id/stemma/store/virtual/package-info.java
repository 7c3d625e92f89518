/// What holds in a reading as triples on refs, beside the stored ones in columns: sources that are read from arrays.
///
/// A node that the columns have is its id, here as everywhere; an artifact or a thing of the arrays is a *place* among
/// the ids that they know; a conflict is in no dictionary, and its number is made of its artifact's place and its pattern.
@NullMarked
package org.w3id.stemma.store.virtual;

import org.jspecify.annotations.NullMarked;
