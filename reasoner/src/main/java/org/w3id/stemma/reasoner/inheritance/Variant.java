package org.w3id.stemma.reasoner.inheritance;

import java.util.function.IntPredicate;
import org.w3id.stemma.reasoner.lineage.Lineage;
import org.w3id.stemma.reasoner.lineage.Succession;
import org.w3id.stemma.reasoner.table.LongIntMap;
import org.w3id.stemma.reasoner.table.Numbers;

/// What artifacts inherit in a variant of a lineage: numbers of their own for the strains that differ in it, for all others
/// those of the lineage. It costs what differs.
public final class Variant implements Numbers {
  private final Stock stock;
  private final Legacy base;
  private final IntPredicate differs;
  private final LongIntMap ofStrain;

  private Variant(Legacy base, IntPredicate differs, LongIntMap ofStrain) {
    this.stock = base.stock();
    this.base = base;
    this.differs = differs;
    this.ofStrain = ofStrain;
  }

  /// @param differs for which artifacts there are numbers of their own; one of a strain stands for all
  /// @param samples one artifact of each strain of the stock
  public static Variant of(Inheritance inheritance, Lineage variant, Legacy base, IntPredicate differs, Succession samples) {
    return new Variant(base, differs, new LongIntMap()).with(inheritance, variant, samples.only(differs));
  }

  /// The same of a revised stock.
  ///
  /// @param samples one artifact of each strain that is new
  public Variant after(Inheritance inheritance, Lineage variant, Legacy revised, IntPredicate now, Succession samples) {
    Succession unknown =
        samples.only(artifact -> now.test(artifact) && ofStrain.get(revised.stock().strain(artifact)) == Legacy.UNKNOWN);
    return unknown.size() == 0
        ? new Variant(revised, now, ofStrain)
        : new Variant(revised, now, ofStrain.copy()).with(inheritance, variant, unknown);
  }

  private Variant with(Inheritance inheritance, Lineage variant, Succession unknown) {
    inheritance.over(variant, unknown, this);
    return this;
  }

  @Override
  public int get(int artifact) {
    return differs.test(artifact) ? ofStrain.get(stock.strain(artifact)) : base.get(artifact);
  }

  @Override
  public void set(int artifact, int value) {
    ofStrain.put(stock.strain(artifact), value);
  }
}
