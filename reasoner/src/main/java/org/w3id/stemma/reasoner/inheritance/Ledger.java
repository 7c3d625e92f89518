package org.w3id.stemma.reasoner.inheritance;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.w3id.stemma.reasoner.lineage.Succession;

/// What strains have of something that is inherited, as far as anybody asked: it only grows, and serves one stock and all that
/// are revised from it. Whoever asks holds a lock; what was answered may be read without one, for what a strain has
/// never changes.
public final class Ledger {
  private int[] ofStrain = new int[0];

  /// What the artifacts of a stock have.
  ///
  /// @param samples one artifact of each strain of which nobody asked yet, and perhaps others
  public Legacy of(Inheritance inheritance, Stock stock, Succession samples) {
    Legacy legacy = legacy(stock);
    inheritance.over(stock.lineage(), unknown(samples, legacy), legacy);
    return legacy;
  }

  /// The same of something that an artifact has without a look at what its parents have of it.
  public Legacy of(IntUnaryOperator itself, Stock stock, Succession samples) {
    Legacy legacy = legacy(stock);
    unknown(samples, legacy).artifacts().forEach(artifact -> legacy.set(artifact, itself.applyAsInt(artifact)));
    return legacy;
  }

  private static Succession unknown(Succession samples, Legacy legacy) {
    return samples.only(artifact -> legacy.get(artifact) == Legacy.UNKNOWN);
  }

  private Legacy legacy(Stock stock) {
    if (stock.size() > ofStrain.length) {
      int known = ofStrain.length;
      ofStrain = Arrays.copyOf(ofStrain, stock.size() + known / 4);
      Arrays.fill(ofStrain, known, ofStrain.length, Legacy.UNKNOWN);
    }
    return new Legacy(stock, ofStrain);
  }
}
