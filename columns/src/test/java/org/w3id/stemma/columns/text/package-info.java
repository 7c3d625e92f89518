/// Tests with real indexes.
@NullMarked
package org.w3id.stemma.columns.text;

import org.jspecify.annotations.NullMarked;
