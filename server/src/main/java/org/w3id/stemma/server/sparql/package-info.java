/// One query: what is let in, how it is run within its budget, and in which format it is answered.
@NullMarked
package org.w3id.stemma.server.sparql;

import org.jspecify.annotations.NullMarked;
