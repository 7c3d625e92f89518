/// Why an artifact may be used as it may, asked in words: names are resolved, facts of an actor are read, what is wrong
/// with them is told.
@NullMarked
package org.w3id.stemma.server.why;

import org.jspecify.annotations.NullMarked;
