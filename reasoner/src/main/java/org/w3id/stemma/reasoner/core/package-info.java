/// The monotone core of the rules, written out for other engines to compute.
@NullMarked
package org.w3id.stemma.reasoner.core;

import org.jspecify.annotations.NullMarked;
