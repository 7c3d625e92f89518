/// Proofs that what is served is whole, whatever happens: under publishes, kills, damaged bytes and full disks.
@NullMarked
package org.w3id.stemma.bench.sealing;

import org.jspecify.annotations.NullMarked;
