/// The hunt for laundering over all chains.
@NullMarked
package org.w3id.stemma.bench.launder;

import org.jspecify.annotations.NullMarked;
