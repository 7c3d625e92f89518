/// What is computed from a row of refs: conditions, expressions, orders, sums.
///
/// On ids where kinds allow it: two integers in their canonical form are in the order of their ids. All else is ARQ's own
/// evaluation, over a row that makes nodes as they are asked for.
@NullMarked
package org.w3id.stemma.columns.value;

import org.jspecify.annotations.NullMarked;
