/// Triples on numbers: where they come from, and how they are walked over.
///
/// A node is a *ref*, a long: see [org.w3id.stemma.columns.source.Ref]. What a graph holds is
/// [org.w3id.stemma.columns.source.Triples]: for each property a [org.w3id.stemma.columns.source.Source], be it sorted
/// columns or something that somebody else computes.
@NullMarked
package org.w3id.stemma.columns.source;

import org.jspecify.annotations.NullMarked;
