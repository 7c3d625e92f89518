/// Who is made from what, and what is offered for whom: artifacts as numbers, edges as compressed lists, and changes to
/// them.
@NullMarked
package org.w3id.stemma.reasoner.lineage;

import org.jspecify.annotations.NullMarked;
