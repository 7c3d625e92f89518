/// What holds in each reading, class by class of artifacts, and some properties of the default graph, as sealed arrays.
///
/// Nodes are ints here: places among the ids that some database gave them.
@NullMarked
package org.w3id.stemma.store.reading;

import org.jspecify.annotations.NullMarked;
