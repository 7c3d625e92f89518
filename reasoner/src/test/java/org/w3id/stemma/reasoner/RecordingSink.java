package org.w3id.stemma.reasoner;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.w3id.stemma.reasoner.effective.Effective;

/// A sink that keeps what it was told, each call as the list of its arguments.
record RecordingSink(Set<List<Object>> profiles, Set<List<Object>> members, Set<List<Object>> patterns, Set<List<Object>> conflicts, Set<List<Object>> triples)
    implements Sink {
  RecordingSink() {
    this(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
  }

  /// What every profile amounts to in every reading, and which artifact has which.
  static RecordingSink of(Effective effective) {
    var told = new RecordingSink();
    for (int profile = 0; profile < effective.profiles(); profile++) {
      for (Reading reading : Reading.values()) {
        int of = profile;
        effective.standing(profile, reading).stated().forEach((property, iris) -> told.profiles.add(List.of(of, reading, property, iris)));
      }
    }
    for (int artifact = 0; artifact < effective.lineage().artifacts(); artifact++) {
      told.profileOf(effective.lineage().node(artifact), effective.profile(artifact));
    }
    return told;
  }

  @Override
  public void profile(int profile, Node reading, Node property, Node object) {
    profiles.add(List.of(profile, reading, property, object));
  }

  @Override
  public void profileOf(Node artifact, int profile) {
    members.add(List.of(artifact, profile));
  }

  @Override
  public void pattern(int pattern, Node property, Node object) {
    patterns.add(List.of(pattern, property, object));
  }

  @Override
  public void conflict(int profile, Node reading, int pattern) {
    conflicts.add(List.of(profile, reading, pattern));
  }

  @Override
  public void triple(Node reading, Triple triple) {
    triples.add(List.of(reading, triple));
  }
}
