/// The same question put to other engines: what arrives at every artifact, before exceptions and readings.
@NullMarked
package org.w3id.stemma.bench.peers;

import org.jspecify.annotations.NullMarked;
