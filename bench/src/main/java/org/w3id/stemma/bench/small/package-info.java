/// What a small load costs beside the copy of a large generation.
@NullMarked
package org.w3id.stemma.bench.small;

import org.jspecify.annotations.NullMarked;
