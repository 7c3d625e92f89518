package org.w3id.stemma.store.virtual;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.w3id.stemma.columns.source.Cursor;
import org.w3id.stemma.columns.source.Ref;
import org.w3id.stemma.columns.source.Run;
import org.w3id.stemma.columns.source.Terms;
import org.w3id.stemma.store.array.Relation;
import org.w3id.stemma.store.reading.ConflictOrigins.Asked;
import org.w3id.stemma.store.reading.Readings;
import org.w3id.stemma.store.reading.TwoWay;

/// Where the conflicts of a reading come from: asked conflict by conflict.
record OriginSource(ConflictSource conflicts, Node reading, Function<Asked, List<Node>> tell) implements ComputedSource {
  private static final double EACH = 2;
  private static final double DEAR = 100;

  @Override
  public double estimate(long s, long o) {
    return s != Ref.NONE ? EACH : EACH * DEAR * conflicts.table().triples();
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
    private Iterator<Node> told = List.<Node>of().iterator();
    private long wanted;
    private boolean isAsked;

    Walk(Run run) {
      this.run = run;
      this.all = new ConflictSource(conflicts.table(), conflicts.places(), true, false).cursor(run);
    }

    @Override
    public void open(long s, long p, long o) {
      told = List.<Node>of().iterator();
      wanted = o;
      isAsked = o == Ref.NONE || conflicts.places().hasClass(o);
      all.open(s, p, Ref.NONE);
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
        if (!isAsked || !all.next()) {
          return false;
        }
        run.check();
        subject = all.subject;
        told = tell.apply(asked(subject, run.terms())).iterator();
      }
    }
  }
}
