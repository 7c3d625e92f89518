/// Whether the tests of columns catch what goes wrong: each of a list of faults is put into a copy of the sources, and the
/// judge and the properties are run on it.
@NullMarked
package org.w3id.stemma.columns.faults;

import org.jspecify.annotations.NullMarked;
