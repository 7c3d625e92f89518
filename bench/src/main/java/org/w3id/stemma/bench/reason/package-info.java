/// How long it takes to reason about a whole Hub, and to bring it up to date.
@NullMarked
package org.w3id.stemma.bench.reason;

import org.jspecify.annotations.NullMarked;
