/// What is promised of the dictionary.
@NullMarked
package org.w3id.stemma.columns.term;

import org.jspecify.annotations.NullMarked;
