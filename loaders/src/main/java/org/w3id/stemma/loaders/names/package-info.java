/// What the words mean that people write for licenses: the one resolver of all loaders.
///
/// It reads no source of its own. What is known of names is Turtle that people review; this package holds only the
/// order of the rules and a few ways of writing the same word.
@NullMarked
package org.w3id.stemma.loaders.names;

import org.jspecify.annotations.NullMarked;
