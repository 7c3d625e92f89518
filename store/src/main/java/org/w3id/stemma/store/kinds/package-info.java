/// The kinds of store, and the choice between them. The rooms in it implement `quads`, and know nothing of each other.
@NullMarked
package org.w3id.stemma.store.kinds;

import org.jspecify.annotations.NullMarked;
