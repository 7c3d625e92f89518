/// Model metadata of the Hugging Face Hub, in the JSON shape of its API.
///
/// The way of a record: bytes → [Chunks] (one record's bytes each) → [HubParser] → [HubRecord] →
/// [HubStatements].
/// Two passes: the first fills the [HubIndex] (which ids there are, how they are spelled, who
/// points to whom), the
/// second states.
@NullMarked
package org.w3id.stemma.loaders.hub;

import org.jspecify.annotations.NullMarked;
