/// What the resolver of license names makes of every spelling that real sources hold.
@NullMarked
package org.w3id.stemma.bench.names;

import org.jspecify.annotations.NullMarked;
