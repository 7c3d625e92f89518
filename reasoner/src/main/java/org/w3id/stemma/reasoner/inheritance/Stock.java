package org.w3id.stemma.reasoner.inheritance;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.reasoner.lineage.Change;
import org.w3id.stemma.reasoner.lineage.Lineage;
import org.w3id.stemma.reasoner.lineage.Order;
import org.w3id.stemma.reasoner.lineage.Succession;
import org.w3id.stemma.reasoner.table.Column;

/// The artifacts of a lineage, sorted into strains: artifacts of one strain are alike by themselves and descend alike. So
/// what follows from a lineage is found once for each strain.
///
/// Strains keep their numbers in all that is revised from one stock. Immutable.
public final class Stock {
  private final Lineage lineage;
  private final Order order;
  private final Teaching teaching;
  private final Strains strains;
  private final Column strainOf;
  private final int size;
  private @Nullable Succession samples;

  private Stock(Lineage lineage, Order order, Teaching teaching, Strains strains, Column strainOf) {
    this.lineage = lineage;
    this.order = order;
    this.teaching = teaching;
    this.strains = strains;
    this.strainOf = strainOf;
    this.size = strains.size();
  }

  public static Stock of(Lineage lineage) {
    var order = new Order(lineage);
    var teaching = Teaching.of(lineage);
    var strains = new Strains();
    var strainOf = new Column(lineage.size());
    order.succession()
        .each(
            artifact -> strainOf.set(artifact, strains.of(lineage, teaching, strainOf, artifact)),
            ring -> strains.around(lineage, teaching, strainOf, ring));
    return new Stock(lineage, order, teaching, strains, strainOf);
  }

  /// What became different in a stock.
  ///
  /// @param touched the artifacts of which something else is said now
  /// @param changed those that are of another strain now
  /// @param samples one of them of each strain
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  public record Revised(Stock stock, int[] touched, Succession changed, Succession samples) {}

  /// The stock if things were different. Costs what changes: an artifact is looked at if it was changed, or if a parent is of
  /// another strain. The first revision also finds the children of all artifacts. An edge that leads up the order costs a
  /// search through the whole lineage.
  public Revised revise(List<Change> changes) {
    Lineage edited = lineage.with(changes);
    List<Change> everywhere = lineage.withShadows(changes);
    Teaching taught = teaching.after(everywhere, edited);
    int[] touched = everywhere.stream().mapToInt(Change::touched).toArray();
    synchronized (strains) {
      boolean isOrder = everywhere.stream().allMatch(change -> order.isOrderOf(edited, change.touched()));
      Order now = isOrder ? order : new Order(edited);
      Column revised = strainOf.fork();
      var revision = new Revision(edited, now, taught, strains, revised);
      Succession changed = revision.of(IntStream.concat(IntStream.of(touched), IntStream.of(taught.differing(teaching))));
      var stock = new Stock(edited, now, taught, strains, revised);
      return new Revised(stock, touched, changed, stock.samples(changed));
    }
  }

  public Lineage lineage() {
    return lineage;
  }

  /// Who learned from whom through data.
  public Teaching teaching() {
    return teaching;
  }

  /// A bound of the numbers of strains: not every number below it is that of an artifact of this stock.
  public int size() {
    return size;
  }

  public int strain(int artifact) {
    return strainOf.get(artifact);
  }

  /// One artifact of each strain. The first call takes time linear in all.
  public synchronized Succession samples() {
    if (samples == null) {
      samples = samples(order.succession());
    }
    return samples;
  }

  private Succession samples(Succession among) {
    var seen = new BitSet(size);
    return among.only(
        artifact -> {
          boolean isNew = !seen.get(strain(artifact));
          seen.set(strain(artifact));
          return isNew;
        });
  }
}
