/// Whether two licenses can be combined, decided by their clauses and by what their texts say of one another.
@NullMarked
package org.w3id.stemma.reasoner.compatibility;

import org.jspecify.annotations.NullMarked;
