/// The store: where the graph lives, how its generations are made, and how they are opened.
///
/// What all its rooms share stands here: what can go wrong, and which Stemma this is. The rooms, each of which uses only those
/// before it: `disk`, `home`, `generation`, `quads`, `kinds` with `kinds.columns` and `kinds.tdb`, and at the top `build` and
/// `serving`, which know nothing of each other. `array`, `memo`, `reading` and `virtual` are forms of data, and know no room.
@NullMarked
package org.w3id.stemma.store;

import org.jspecify.annotations.NullMarked;
