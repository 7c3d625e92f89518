/// Arrays of numbers in one mapped file, and the few shapes in which relations between numbers lie in them.
///
/// Knows nothing of RDF. A file is written once, front to back, and then only read, by many threads at once.
@NullMarked
package org.w3id.stemma.store.array;

import org.jspecify.annotations.NullMarked;
