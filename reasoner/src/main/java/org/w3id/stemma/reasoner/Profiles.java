package org.w3id.stemma.reasoner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Artifacts that have and inherit the same share one profile. Profiles are numbered by their content, so that
/// their numbers do not depend on the order of artifacts or triples.
final class Profiles {
  private final SetTable arrivals;
  private final SetTable terms;
  private final int[] ofArtifact;
  private final List<Profile> profiles;

  /// Own arrivals, what is inherited in each reading, permissions held: all by number of set.
  private record Profile(int own, List<Integer> inherited, int held) {}

  Profiles(SetTable arrivals, SetTable terms, int[] own, List<int[]> inherited, int[] held) {
    this.arrivals = arrivals;
    this.terms = terms;
    this.ofArtifact = new int[own.length];
    this.profiles = new ArrayList<>();
    var tuples = new SetTable();
    int[] tupleOf = new int[own.length];
    for (int artifact = 0; artifact < own.length; artifact++) {
      tupleOf[artifact] = tuples.add(tuple(own, inherited, held, artifact));
    }
    number(tuples, tupleOf);
  }

  private static int[] tuple(int[] own, List<int[]> inherited, int[] held, int artifact) {
    int[] tuple = new int[inherited.size() + 2];
    tuple[0] = own[artifact];
    for (int reading = 0; reading < inherited.size(); reading++) {
      tuple[reading + 1] = inherited.get(reading)[artifact];
    }
    tuple[tuple.length - 1] = held[artifact];
    return tuple;
  }

  /// The table's first entry is its own empty array, which is no profile unless nothing was reasoned on.
  private void number(SetTable tuples, int[] tupleOf) {
    record Numbered(int tuple, Profile profile) {}
    var found = new ArrayList<Numbered>();
    for (int tuple = 1; tuple < tuples.size(); tuple++) {
      found.add(new Numbered(tuple, profile(tuples.get(tuple))));
    }
    found.sort(Comparator.comparing(Numbered::profile, this::compare));
    int[] number = new int[tuples.size()];
    for (Numbered numbered : found) {
      number[numbered.tuple()] = profiles.size();
      profiles.add(numbered.profile());
    }
    Arrays.setAll(ofArtifact, artifact -> number[tupleOf[artifact]]);
  }

  private static Profile profile(int[] tuple) {
    List<Integer> parts = Arrays.stream(tuple).boxed().toList();
    return new Profile(parts.getFirst(), parts.subList(1, parts.size() - 1), parts.getLast());
  }

  private int compare(Profile left, Profile right) {
    int order = Arrays.compare(arrivals.get(left.own()), arrivals.get(right.own()));
    for (int i = 0; order == 0 && i < left.inherited().size(); i++) {
      order = Arrays.compare(arrivals.get(left.inherited().get(i)), arrivals.get(right.inherited().get(i)));
    }
    return order != 0 ? order : Arrays.compare(terms.get(left.held()), terms.get(right.held()));
  }

  int size() {
    return profiles.size();
  }

  int of(int artifact) {
    return ofArtifact[artifact];
  }

  int[] own(int profile) {
    return arrivals.get(profiles.get(profile).own());
  }

  int[] inherited(int profile, int reading) {
    return arrivals.get(profiles.get(profile).inherited().get(reading));
  }

  int[] held(int profile) {
    return terms.get(profiles.get(profile).held());
  }
}
