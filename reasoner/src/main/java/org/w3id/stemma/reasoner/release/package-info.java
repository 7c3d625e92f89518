/// Releases and their components: which class of the Model Openness Framework one reaches, how it stands against the
/// Open Source AI Definition, and what it lacks.
///
/// The way of a release: triples → [Releases] → [Release] with its [Part]s → [MofEvaluation], [OsaidEvaluation] →
/// triples. Pure: no I/O, no state but what a [Releases] gathers.
@NullMarked
package org.w3id.stemma.reasoner.release;

import org.jspecify.annotations.NullMarked;
