/// What the clauses of a license, or those that reached an artifact, come to for what somebody wants to do.
@NullMarked
package org.w3id.stemma.reasoner.verdict;

import org.jspecify.annotations.NullMarked;
