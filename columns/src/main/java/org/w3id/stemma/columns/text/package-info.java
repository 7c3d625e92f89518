/// Words in the strings of a data set: a sealed index of Lucene, and the property function that asks it.
///
/// The index knows strings, not ids and not triples: it tells which strings have the words, and the data set tells in
/// which triples they are. So it serves any data set, and one that lost or got some triples needs only what is new.
///
/// Its bytes differ from build to build (Lucene gives every segment a random name): only answers are promised to be the
/// same.
@NullMarked
package org.w3id.stemma.columns.text;

import org.jspecify.annotations.NullMarked;
