/// What may be done with an artifact, and why: from triples to a lineage, to effective clauses, to verdicts and conflicts.
///
/// Each package uses those before it: `condition`, `offer`, `table`; `law`; `lineage`; `effective`; `compatibility`,
/// `verdict`, `conflict`; then who asks them: `why`, `laundering`, `release`, `core`.
@NullMarked
package org.w3id.stemma.reasoner;

import org.jspecify.annotations.NullMarked;
