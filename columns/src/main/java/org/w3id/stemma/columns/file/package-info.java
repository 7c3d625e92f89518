/// Numbers and bytes in files: written once, front to back, then mapped into memory and read by many threads at once.
///
/// All numbers are little-endian. Knows nothing of RDF.
@NullMarked
package org.w3id.stemma.columns.file;

import org.jspecify.annotations.NullMarked;
