/// Terms as ids: what kinds of terms there are, how each is written as bytes that sort as it sorts, and the dictionary.
///
/// Ids are dense, from 1, in the order of [org.w3id.stemma.columns.term.TermGroup] and then of the key. So all terms of a
/// kind, a language or a datatype are a range of ids, and where a kind has an order of values the ids have it too.
@NullMarked
package org.w3id.stemma.columns.term;

import org.jspecify.annotations.NullMarked;
