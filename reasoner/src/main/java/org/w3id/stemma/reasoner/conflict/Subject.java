package org.w3id.stemma.reasoner.conflict;

import java.util.List;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.compatibility.Clash;
import org.w3id.stemma.reasoner.law.Kind;

/// What checks on clauses see of an artifact: what arrived in a reading, how that clashes with one another and with the
/// clauses of its own licenses, what it declares.
record Subject(Arrived arrived, List<Clash> clashes, Declared declared, Kind kind) {
  Reading reading() {
    return arrived.reading();
  }
}
