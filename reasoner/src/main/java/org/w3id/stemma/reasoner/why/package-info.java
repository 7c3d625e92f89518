/// Why an artifact may be used as it may: the verdicts with their origins and ways, what would be if things were
/// different, and what would have to be.
@NullMarked
package org.w3id.stemma.reasoner.why;

import org.jspecify.annotations.NullMarked;
