/// What it costs to build columns, beside Jena's own loader.
@NullMarked
package org.w3id.stemma.bench.columns;

import org.jspecify.annotations.NullMarked;
