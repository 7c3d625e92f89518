/// Our answers beside those of others, with a judgment on every disagreement.
@NullMarked
package org.w3id.stemma.bench.comparisons;

import org.jspecify.annotations.NullMarked;
