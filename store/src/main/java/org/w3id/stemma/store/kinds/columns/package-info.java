/// A generation's quads in sealed columns of ids: written, merged, counted, and served together with what holds in readings.
///
/// Only `kinds` names it.
@NullMarked
package org.w3id.stemma.store.kinds.columns;

import org.jspecify.annotations.NullMarked;
