package org.w3id.stemma.reasoner.conflict;

import java.util.List;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.effective.Arrival;
import org.w3id.stemma.reasoner.law.Kind;

/// What checks on clauses see of an artifact: those of its own licenses, all that arrived in a reading, what it declares.
record Subject(List<Arrival> own, List<Arrival> inherited, Declared declared, Kind kind, Reading reading) {
  boolean binds(Arrival arrival) {
    return reading.binds(arrival.certainty());
  }
}
