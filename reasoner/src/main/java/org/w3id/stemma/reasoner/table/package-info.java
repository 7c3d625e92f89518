/// Arrays and tables of numbers: interned sets and tuples, columns, lists. They know nothing of licenses.
@NullMarked
package org.w3id.stemma.reasoner.table;

import org.jspecify.annotations.NullMarked;
