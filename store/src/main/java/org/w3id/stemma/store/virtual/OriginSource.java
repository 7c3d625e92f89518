package org.w3id.stemma.store.virtual;

import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.w3id.stemma.columns.source.Cursor;
import org.w3id.stemma.columns.source.Ref;
import org.w3id.stemma.columns.source.Run;
import org.w3id.stemma.columns.source.Terms;
import org.w3id.stemma.store.array.Relation;
import org.w3id.stemma.store.reading.ConflictOrigins;
import org.w3id.stemma.store.reading.ConflictOrigins.Asked;
import org.w3id.stemma.store.reading.Readings;
import org.w3id.stemma.store.reading.TwoWay;

/// Where the conflicts of a reading come from: asked conflict by conflict, of all artifacts, of what an origin may have
/// reached, or of one.
///
/// @param tell which of the two that origins tell of a conflict
record OriginSource(
    ConflictSource conflicts, Node reading, ConflictOrigins origins, BiFunction<ConflictOrigins, Asked, List<Node>> tell)
    implements ComputedSource {
  private static final double EACH = 2;
  private static final double DEAR = 100;
  private static final double DESCENDANTS = 100;

  @Override
  public double estimate(long s, long o) {
    if (s != Ref.NONE) {
      return EACH;
    }
    double all = EACH * DEAR * conflicts.table().triples();
    return o == Ref.NONE ? all : Math.min(all, DESCENDANTS * all / Math.max(1, conflicts.places().readings().members().size()));
  }

  @Override
  public boolean contains(long s, long o) {
    return false; // nothing is stored of a conflict
  }

  @Override
  public Cursor cursor(Run run) {
    return new Walk(run);
  }

  private Asked asked(long conflict, Terms terms) {
    Readings readings = conflicts.places().readings();
    Map<Node, List<Node>> said = new LinkedHashMap<>();
    for (Node property : readings.patternProperties()) {
      TwoWay table = readings.patterns(property);
      if (table != null) {
        said.put(property, objects(table.forward(), Places.pattern(conflict), terms));
      }
    }
    return new Asked(terms.node(conflicts.places().ref(Places.artifact(conflict))), reading, said);
  }

  private List<Node> objects(Relation said, int pattern, Terms terms) {
    int place = said.place(pattern);
    return place < 0
        ? List.of()
        : IntStream.range(said.start(place), said.start(place + 1))
            .mapToObj(at -> terms.node(conflicts.places().ref(said.value(at))))
            .toList();
  }

  private final class Walk extends Cursor {
    private final Run run;
    private final Cursor all;
    private Iterator<Node> reached = Collections.emptyIterator();
    private Iterator<Node> told = Collections.emptyIterator();
    private long which;
    private long wanted;
    private boolean isOpen;

    Walk(Run run) {
      this.run = run;
      this.all = new ConflictSource(conflicts.table(), conflicts.places(), true, false).cursor(run);
    }

    @Override
    public void open(long s, long p, long o) {
      told = Collections.emptyIterator();
      reached = Collections.emptyIterator();
      which = p;
      wanted = o;
      boolean mayBe = o == Ref.NONE || conflicts.places().hasClass(o);
      isOpen = mayBe && (s != Ref.NONE || o == Ref.NONE);
      if (isOpen) {
        all.open(s, p, Ref.NONE);
      } else if (mayBe) {
        reached = origins.reached(run.terms().node(o), run::check).iterator();
      }
    }

    private boolean nextConflict() {
      while (!isOpen || !all.next()) {
        if (!reached.hasNext()) {
          return false;
        }
        run.tick();
        all.open(Ref.NONE, which, run.terms().ref(reached.next()));
        isOpen = true;
      }
      return true;
    }

    @Override
    public boolean next() {
      while (true) {
        run.tick();
        while (told.hasNext()) {
          long one = run.terms().ref(told.next());
          if (wanted == Ref.NONE || wanted == one) {
            return found(subject, one);
          }
        }
        if (!nextConflict()) {
          return false;
        }
        run.check();
        subject = all.subject;
        told = tell.apply(origins, asked(subject, run.terms())).iterator();
      }
    }
  }
}
