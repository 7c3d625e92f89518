package org.w3id.stemma.reasoner.lineage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3id.stemma.reasoner.offer.Place;
import org.w3id.stemma.reasoner.offer.Statement;
import org.w3id.stemma.reasoner.table.LongIntMap;

/// What artifacts and their shadows declare, and what was said against it; equal things have equal numbers.
///
/// Five bytes an artifact; nearly all have no rivals, and cost nothing more.
final class Standings {
  private final int[] declarations;
  private final boolean[] stated;
  private final BitSet conjunctions = new BitSet();
  private final byte[] places;
  private final List<Set<Place>> placed = new ArrayList<>();
  private final DeclarationNumbers declared;
  private final LongIntMap disputes = new LongIntMap();
  private final List<List<Statement>> rivals = new ArrayList<>();
  private final LongIntMap dated = new LongIntMap();
  private final List<List<Statement>> histories = new ArrayList<>();
  private final BitSet disputed = new BitSet();

  /// `stands` are numbers in `weighed`; shadows follow the artifacts.
  Standings(Declarations weighed, int[] stands, List<Shadows.Shadow> shadows) {
    int size = stands.length + shadows.size();
    this.declared = new DeclarationNumbers(weighed.declared());
    this.declarations = new int[size];
    this.stated = new boolean[size];
    this.places = new byte[size];
    var known = new HashMap<List<Statement>, Integer>();
    for (int artifact = 0; artifact < size; artifact++) {
      boolean isShadow = artifact >= stands.length;
      int original = isShadow ? shadows.get(artifact - stands.length).original() : artifact;
      Declarations.Stand stand = weighed.stand(stands[original]);
      stated[artifact] = stand.stated();
      conjunctions.set(artifact, stand.conjunction());
      places[artifact] = place(stand.places());
      declarations[artifact] = isShadow ? shadows.get(artifact - stands.length).declaration() : stand.declaration();
      date(artifact, stand.said().begun());
      dispute(artifact, isShadow ? shadows.get(artifact - stands.length).rivals() : stand.rivals(), known);
    }
  }

  private void date(int artifact, List<Statement> begun) {
    if (!begun.isEmpty()) {
      dated.put(artifact, histories.size());
      disputed.set(artifact);
      histories.add(begun);
    }
  }

  private void dispute(int artifact, List<Statement> against, Map<List<Statement>, Integer> known) {
    if (!against.isEmpty()) {
      disputed.set(artifact);
      disputes.put(artifact, known.computeIfAbsent(against, fresh -> known.size()));
      if (known.size() > rivals.size()) {
        rivals.add(against);
      }
    }
  }

  int declarationId(int artifact) {
    return declarations[artifact];
  }

  Declaration declared(int number) {
    return declared.get(number);
  }

  /// The number of a declaration, a new one if it has none.
  int number(Declaration declaration) {
    return declared.number(declaration);
  }

  /// There are 256 sets of places.
  private byte place(Set<Place> said) {
    int known = placed.indexOf(said);
    if (known < 0) {
      known = placed.size();
      placed.add(said);
    }
    return (byte) known;
  }

  Set<Place> saidIn(int artifact) {
    return placed.get(places[artifact] & 0xff);
  }

  boolean isConjunction(int artifact) {
    return conjunctions.get(artifact);
  }

  boolean stated(int artifact) {
    return stated[artifact];
  }

  /// Whether it has rivals or a history.
  boolean isDisputed(int artifact) {
    return disputed.get(artifact);
  }

  /// 0 if there are none, else equal for equal rivals.
  int rivalsId(int artifact) {
    return disputes.get(artifact) + 1;
  }

  List<Statement> history(int artifact) {
    int id = dated.get(artifact);
    return id < 0 ? List.of() : histories.get(id);
  }

  List<Statement> rivals(int artifact) {
    int id = disputes.get(artifact);
    return id < 0 ? List.of() : rivals.get(id);
  }
}
