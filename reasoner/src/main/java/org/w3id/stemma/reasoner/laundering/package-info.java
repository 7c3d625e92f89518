/// The hunt for laundering: chains that end in a label more permissive than what they come from.
@NullMarked
package org.w3id.stemma.reasoner.laundering;

import org.jspecify.annotations.NullMarked;
