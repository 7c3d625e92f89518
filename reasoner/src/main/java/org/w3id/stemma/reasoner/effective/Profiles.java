package org.w3id.stemma.reasoner.effective;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.w3id.stemma.reasoner.inheritance.Legacy;
import org.w3id.stemma.reasoner.lineage.Succession;

/// Estates that amount to the same, whatever families they belong to, share one profile. Those of a whole lineage are
/// numbered by their content, so that their numbers do not depend on the order of artifacts or triples; a revision keeps
/// these numbers and appends what is new. Immutable, and free of the tables it was made from.
final class Profiles {
  private static final int NONE = -1;

  private final int[] ofEstate;
  private final int[] ofAmount;
  private final Profile[] profiles;

  /// Own arrivals, what is inherited in each column, permissions held: sorted elements of their tables.
  @SuppressWarnings("ArrayRecordComponent") // compared by its content
  record Profile(int[] own, List<int[]> inherited, int[] held) {
    private static Profile of(Estates estates, int estate) {
      var inherited = new ArrayList<int[]>();
      for (int column = 0; column < estates.columns(); column++) {
        inherited.add(estates.inherited(estate, column));
      }
      return new Profile(estates.own(estate), inherited, estates.permissions(estates.held(estate)));
    }

    private int compare(Profile other) {
      int order = Arrays.compare(own, other.own);
      for (int i = 0; order == 0 && i < inherited.size(); i++) {
        order = Arrays.compare(inherited.get(i), other.inherited.get(i));
      }
      return order != 0 ? order : Arrays.compare(held, other.held);
    }
  }

  private Profiles(int[] ofEstate, int[] ofAmount, Profile[] profiles) {
    this.ofEstate = ofEstate;
    this.ofAmount = ofAmount;
    this.profiles = profiles;
  }

  /// The profiles of the estates of these artifacts.
  static Profiles of(Estates estates, Legacy estateOf, Succession artifacts) {
    record Amount(int number, Profile profile) {}
    int[] amountOf = new int[estates.size()];
    Arrays.fill(amountOf, NONE);
    var isFound = new boolean[estates.size()];
    var found = new ArrayList<Amount>();
    for (int estate : artifacts.artifacts().map(estateOf::get).toArray()) {
      if (amountOf[estate] == NONE) {
        int amount = estates.amount(estate);
        amountOf[estate] = amount;
        if (!isFound[amount]) {
          isFound[amount] = true;
          found.add(new Amount(amount, Profile.of(estates, estate)));
        }
      }
    }
    found.sort(Comparator.comparing(Amount::profile, Profile::compare));
    int[] ofAmount = new int[estates.size()];
    Arrays.fill(ofAmount, NONE);
    for (int profile = 0; profile < found.size(); profile++) {
      ofAmount[found.get(profile).number()] = profile;
    }
    int[] ofEstate = Arrays.stream(amountOf).map(amount -> amount == NONE ? NONE : ofAmount[amount]).toArray();
    return new Profiles(ofEstate, ofAmount, found.stream().map(Amount::profile).toArray(Profile[]::new));
  }

  /// These profiles, and those of the estates of these artifacts.
  Profiles and(Estates estates, Legacy estateOf, Succession artifacts) {
    int[] more = artifacts.artifacts().map(estateOf::get).filter(estate -> !has(estate)).distinct().toArray();
    return more.length == 0 ? this : appended(estates, more);
  }

  private boolean has(int estate) {
    return estate < ofEstate.length && ofEstate[estate] != NONE;
  }

  private Profiles appended(Estates estates, int[] fresh) {
    int[] moreEstates = grown(ofEstate, estates.size());
    int[] moreAmounts = grown(ofAmount, estates.size());
    var more = new ArrayList<>(Arrays.asList(profiles));
    for (int estate : fresh) {
      int amount = estates.amount(estate);
      if (moreAmounts[amount] == NONE) {
        moreAmounts[amount] = more.size();
        more.add(Profile.of(estates, estate));
      }
      moreEstates[estate] = moreAmounts[amount];
    }
    return new Profiles(moreEstates, moreAmounts, more.toArray(Profile[]::new));
  }

  private static int[] grown(int[] numbers, int size) {
    int[] grown = Arrays.copyOf(numbers, Math.max(size, numbers.length));
    Arrays.fill(grown, numbers.length, grown.length, NONE);
    return grown;
  }

  int size() {
    return profiles.length;
  }

  int ofEstate(int estate) {
    return ofEstate[estate];
  }

  int ofAmount(int amount) {
    return ofAmount[amount];
  }

  int[] own(int profile) {
    return profiles[profile].own();
  }

  int[] inherited(int profile, int column) {
    return profiles[profile].inherited().get(column);
  }

  int[] held(int profile) {
    return profiles[profile].held();
  }
}
