package org.w3id.stemma.reasoner.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;
import org.w3id.stemma.reasoner.inheritance.Inheritance;
import org.w3id.stemma.reasoner.inheritance.Ledger;
import org.w3id.stemma.reasoner.inheritance.Legacy;
import org.w3id.stemma.reasoner.inheritance.Parents;
import org.w3id.stemma.reasoner.inheritance.Precedents;
import org.w3id.stemma.reasoner.inheritance.Stock;
import org.w3id.stemma.reasoner.inheritance.Teaching;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.lineage.Lineage;
import org.w3id.stemma.reasoner.lineage.Succession;
import org.w3id.stemma.reasoner.table.LongIntMap;
import org.w3id.stemma.reasoner.table.Numbers;
import org.w3id.stemma.reasoner.table.SetTable;
import org.w3id.stemma.reasoner.table.TupleTable;

/// All that verdicts ask of an artifact, and of all it was made from, beside clauses: whose material is in it, what is
/// permitted, what is kept back, what is unknown, what is contested. A title follows from what the artifact is by itself and from its parents'
/// titles, so that artifacts alike in both cost one look-up after the first.
///
/// Titles, and all that is remembered about them, only grow; they serve one lineage and all that are edited from it. Not for
/// several threads at once.
final class Titles {
  private static final int OWN = 0;
  private static final int HOSTED = 1;
  private static final int ABOVE = 2;
  private static final int WITHIN = 3;
  private static final int PERMITTED = 4;
  private static final int LIMITS = 5;
  private static final int UPSTREAM = 6;
  private static final int RESERVES = 7;
  private static final int CONTESTED = 8;
  private static final int WIDTH = 9;

  private final Texts texts;
  private final TupleTable titles = new TupleTable(WIDTH);
  private final TupleTable disputed = new TupleTable(2);
  private final LongIntMap numbers = new LongIntMap();
  private final List<Own> owns = new ArrayList<>();
  private final Parents parents = new Parents();
  private final Precedents precedents = new Precedents();
  private final Ledger ledger = new Ledger();
  private final Material material;
  private final Permits permits;
  private final Upstream upstream;
  private final Reserves reserves;

  Titles(Law law, Judge judge, Texts texts) {
    this.texts = texts;
    this.material = new Material(law, this);
    this.permits = new Permits(new Grantings(law, judge), material, this);
    this.upstream = new Upstream(law, this);
    this.reserves = new Reserves(law, judge, this);
  }

  Own own(int title) {
    return owns.get(titles.get(title, OWN));
  }

  boolean isKnownByWhatItHosts(int title) {
    return titles.get(title, HOSTED) != 0;
  }

  /// The set of [Material] that came from elsewhere.
  int above(int title) {
    return titles.get(title, ABOVE);
  }

  /// The set of all [Material].
  int within(int title) {
    return titles.get(title, WITHIN);
  }

  /// See [Permits#permitted].
  int permitted(int title) {
    return titles.get(title, PERMITTED);
  }

  /// See [Permits#limits].
  int limits(int title) {
    return titles.get(title, LIMITS);
  }

  /// See [Upstream#of].
  int upstream(int title) {
    return titles.get(title, UPSTREAM);
  }

  /// What parents bring of [Reserves].
  int reserves(int title) {
    return titles.get(title, RESERVES);
  }

  /// For which purposes what something upstream lies under is contested, in [Fields].
  int contested(int title) {
    return titles.get(title, CONTESTED);
  }

  /// All that is kept back, by the artifact's own licenses too.
  int allReserves(int title) {
    return reserves.of(own(title), reserves(title));
  }

  Reserves reserves() {
    return reserves;
  }

  /// What an artifact's own licenses grant, in [Fields].
  int grantedByItself(Lineage lineage, int artifact) {
    return permits.ofItself(Own.of(lineage, artifact, texts));
  }

  /// The purposes for which nobody has read what an artifact that declares lies under, in [Fields].
  int unread(Lineage lineage, int artifact) {
    return upstream.unread(Own.of(lineage, artifact, texts));
  }

  /// The titles of all artifacts of a stock.
  ///
  /// @param samples one artifact of each strain of which nobody asked yet
  Legacy of(Stock stock, Succession samples) {
    return ledger.of(by(stock.teaching()), stock, samples);
  }

  /// How artifacts come by their titles, beside what the lineage states also from those of whom they learned.
  Inheritance by(Teaching teaching) {
    return new Inheritance() {
      @Override
      public int of(Lineage lineage, Numbers titleOf, int artifact) {
        return title(lineage, titleOf, artifact, teaching);
      }

      @Override
      public void around(Lineage lineage, Numbers titleOf, int[] ring) {
        new Ring(lineage, titleOf, ring, teaching).settle();
      }
    };
  }

  private int title(Lineage lineage, Numbers titleOf, int artifact, Teaching teaching) {
    int nature = nature(lineage, artifact);
    look(lineage, titleOf, artifact, teaching);
    int title = precedents.get(nature, parents);
    if (title == Precedents.UNKNOWN) {
      title = add(nature, lineage, artifact);
      precedents.put(nature, parents, title);
    }
    return title;
  }

  private void look(Lineage lineage, Numbers titleOf, int artifact, Teaching teaching) {
    parents.of(lineage, titleOf, artifact);
    teaching.addTo(parents, lineage, titleOf, artifact);
  }

  private int add(int nature, Lineage lineage, int artifact) {
    int number = number(nature, lineage, artifact);
    Own own = owns.get(number);
    int above = material.above(own, parents);
    int limits = permits.limits(own, above, parents);
    return add(
        number,
        Upstream.isKnownByWhatItHosts(own, parents) ? 1 : 0,
        above,
        material.within(own, above),
        permits.permitted(own, limits),
        limits,
        upstream.of(parents),
        reserves.inherited(own, parents),
        contestedBy(parents));
  }

  private int contestedBy(Parents of) {
    int contested = Fields.ZERO;
    for (int place = 0; place < of.count(); place++) {
      int parent = of.number(place);
      contested = Fields.max(contested, contested(parent));
      contested = Fields.max(contested, of.isInSameHands(place) ? Fields.ZERO : own(parent).contested());
    }
    return contested;
  }

  /// A number for what an artifact is by itself, and what is said against that.
  private int nature(Lineage lineage, int artifact) {
    int number = Own.number(lineage, artifact);
    int rivals = lineage.rivalsId(artifact);
    return rivals == 0 ? number << 1 : disputed.add(number, rivals) << 1 | 1;
  }

  private int number(int nature, Lineage lineage, int artifact) {
    int number = numbers.get(nature);
    if (number < 0) {
      number = owns.size();
      owns.add(Own.of(lineage, artifact, texts));
      numbers.put(nature, number);
    }
    return number;
  }

  private int add(int... row) {
    return Parents.checked(titles.add(row));
  }

  /// All that lie on common cycles: material, permissions, what is unknown, reserves, what is contested, one after the other, each from nothing until
  /// nothing changes any more.
  private final class Ring {
    private final Lineage lineage;
    private final Numbers titleOf;
    private final int[] ring;
    private final Teaching teaching;

    Ring(Lineage lineage, Numbers titleOf, int[] ring, Teaching teaching) {
      this.lineage = lineage;
      this.titleOf = titleOf;
      this.ring = ring;
      this.teaching = teaching;
    }

    void settle() {
      for (int artifact : ring) {
        parents.of(lineage, titleOf, artifact);
        int number = number(nature(lineage, artifact), lineage, artifact);
        int hosted = Upstream.isKnownByWhatItHosts(owns.get(number), parents) ? 1 : 0;
        titleOf.set(
            artifact,
            add(number, hosted, SetTable.EMPTY, SetTable.EMPTY, Fields.ZERO, Fields.ZERO, Fields.ZERO, SetTable.EMPTY, Fields.ZERO));
      }
      settle(ABOVE, (own, row) -> material.above(owns.get(own), parents), WITHIN, (own, above) -> material.within(owns.get(own), above));
      settle(
          LIMITS, (own, title) -> permits.limits(owns.get(own), above(title), parents),
          PERMITTED, (own, limits) -> permits.permitted(owns.get(own), limits));
      settle(UPSTREAM, (own, title) -> upstream.of(parents), UPSTREAM, (own, strengths) -> strengths);
      settle(RESERVES, (own, title) -> reserves.inherited(owns.get(own), parents), RESERVES, (own, set) -> set);
      settle(CONTESTED, (own, title) -> contestedBy(parents), CONTESTED, (own, contested) -> contested);
    }

    /// @param first from what an artifact is by itself and its title
    /// @param second from what it is by itself and the first
    private void settle(int place, IntBinaryOperator first, int then, IntBinaryOperator second) {
      boolean changes = true;
      while (changes) {
        changes = false;
        for (int artifact : ring) {
          look(lineage, titleOf, artifact, teaching);
          int before = titleOf.get(artifact);
          int[] row = titles.row(before);
          row[place] = first.applyAsInt(row[OWN], before);
          row[then] = second.applyAsInt(row[OWN], row[place]);
          int after = add(row);
          titleOf.set(artifact, after);
          changes |= after != before;
        }
      }
    }
  }
}
