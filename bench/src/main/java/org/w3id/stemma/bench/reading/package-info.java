/// What it costs to ask about everything that was concluded.
@NullMarked
package org.w3id.stemma.bench.reading;

import org.jspecify.annotations.NullMarked;
