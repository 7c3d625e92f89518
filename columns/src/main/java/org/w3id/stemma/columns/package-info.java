/// RDF in sealed columns of ids, as a data set for ARQ. Knows Jena; whose data it is, it does not know.
///
/// A folder of columns is written once by a `build.ColumnsWriter` and never changed. [org.w3id.stemma.columns.Columns]
/// opens it: the files are mapped, hardly anything lies on the heap.
@NullMarked
package org.w3id.stemma.columns;

import org.jspecify.annotations.NullMarked;
