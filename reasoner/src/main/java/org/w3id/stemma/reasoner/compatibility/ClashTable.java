package org.w3id.stemma.reasoner.compatibility;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.w3id.stemma.reasoner.effective.Arrival;
import org.w3id.stemma.reasoner.effective.Holdings;
import org.w3id.stemma.reasoner.law.Effect;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.table.LongIntMap;
import org.w3id.stemma.reasoner.table.SetTable;

/// The clashes among own clauses and those that arrived, both by the numbers that [Holdings] give sets. Of a set only what may
/// clash at all matters, which is little: so each pair of such parts is looked at once, for verdicts and conflicts and in all
/// readings. Sets never change what they hold, so that nothing that is kept can become wrong.
///
/// Many threads may ask.
public final class ClashTable {
  private static final int EFFECTS = Effect.values().length;

  private final Law law;
  private final Clashes clashes;
  private final Holdings holdings;
  private final BitSet asked = new BitSet();
  private final BitSet clashing = new BitSet();
  private final SetTable parts = new SetTable();
  private final List<List<Arrival>> clauses = new ArrayList<>(List.of(List.of()));
  /// Parts with a clause against which others may stand.
  private final BitSet objecting = new BitSet();
  private final LongIntMap partOf = new LongIntMap();
  private final LongIntMap numbers = new LongIntMap();
  private final List<List<Clash>> found = new ArrayList<>(List.of(List.of()));

  public ClashTable(Law law, Clashes clashes, Holdings holdings) {
    this.law = law;
    this.clashes = clashes;
    this.holdings = holdings;
  }

  public Clashes clashes() {
    return clashes;
  }

  /// A number for the clashes, 0 if there are none.
  ///
  /// @param own the set of clauses of the work's own licenses
  /// @param inherited the set of all that arrived, in one reading
  public synchronized int number(int own, int inherited) {
    int ownPart = part(own);
    int inheritedPart = part(inherited);
    if (!objecting.get(ownPart) && !objecting.get(inheritedPart)) {
      return 0;
    }
    long key = ((long) ownPart << Integer.SIZE) | inheritedPart;
    int known = numbers.get(key);
    if (known < 0) {
      List<Clash> among = clashes.among(clauses.get(ownPart), clauses.get(inheritedPart));
      known = among.isEmpty() ? 0 : found.size();
      if (known > 0) {
        found.add(among);
      }
      numbers.put(key, known);
    }
    return known;
  }

  /// The clashes of a number.
  public synchronized List<Clash> get(int number) {
    return found.get(number);
  }

  private int part(int set) {
    int part = partOf.get(set);
    if (part < 0) {
      var among = new ArrayList<Arrival>();
      holdings.each(
          set,
          (provision, effect, certainty) -> {
            if (mayClash(provision, effect)) {
              among.add(new Arrival(law.provision(provision), effect, certainty));
            }
          });
      part = parts.add(among.stream().mapToInt(Arrival::number).toArray());
      if (part == clauses.size()) {
        clauses.add(among);
        objecting.set(part, among.stream().anyMatch(Clashes::mayObject));
      }
      partOf.put(set, part);
    }
    return part;
  }

  /// However sure a clause is.
  private boolean mayClash(int provision, Effect effect) {
    int place = provision * EFFECTS + effect.index();
    if (!asked.get(place)) {
      asked.set(place);
      clashing.set(place, Clashes.mayClash(new Arrival(law.provision(provision), effect, 1)));
    }
    return clashing.get(place);
  }
}
