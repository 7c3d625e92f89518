/// The condition language of the rules: atoms that carry their words, joined by `and`.
@NullMarked
package org.w3id.stemma.reasoner.condition;

import org.jspecify.annotations.NullMarked;
