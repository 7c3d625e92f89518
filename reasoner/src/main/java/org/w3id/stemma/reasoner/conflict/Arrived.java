package org.w3id.stemma.reasoner.conflict;

import java.util.List;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.effective.Arrival;

/// What checks look at among the clauses that arrived, as far as they bind in a reading: found out once for all artifacts that
/// these reached.
///
/// @param reachesWhole whether anything binds the whole, or whoever uses it
/// @param limits what limits the whole, by number, see [OverPermissive]
/// @param demands what asks for its own license
/// @param bars what bars the derivation
/// @param passedOn what asks that its restrictions be passed on
/// @param names what asks for a name
/// @param hasSigns whether anything asks for what can be seen in files and cards
@SuppressWarnings("ArrayRecordComponent") // never compared
record Arrived(
    Reading reading,
    boolean reachesWhole,
    int[] limits,
    List<Arrival> demands,
    List<Arrival> bars,
    List<Arrival> passedOn,
    List<Arrival> names,
    boolean hasSigns) {}
