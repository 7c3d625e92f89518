package org.w3id.stemma.columns.path;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.w3id.stemma.columns.source.Cursor;
import org.w3id.stemma.columns.source.Ref;
import org.w3id.stemma.columns.source.Run;
import org.w3id.stemma.columns.source.Source;
import org.w3id.stemma.columns.source.Triples;

/// What a step of a path goes along.
sealed interface Way {
  Hop hop(Run run, Triples triples);

  /// Whether it may be of no steps, and lead from a node to itself so.
  default boolean mayBeEmpty() {
    return false;
  }

  /// What it leads to, as often as there are ways to it.
  default Reach reach(Run run, Triples triples) {
    Hop hop = hop(run, triples);
    var near = new Refs();
    return new Reach() {
      private int done;

      @Override
      public void begin(long node, boolean isForward) {
        near.clear();
        done = 0;
        hop.from(node, isForward, near);
      }

      @Override
      public boolean next() {
        return done++ < near.size();
      }

      @Override
      public long reached() {
        return near.get(done - 1);
      }
    };
  }

  /// Along one property.
  record Along(Node property) implements Way {
    @Override
    public Hop hop(Run run, Triples triples) {
      long ref = run.terms().ref(property);
      Cursor cursor = triples.of(property, ref).cursor(run);
      return (node, isForward, reached) -> {
        cursor.open(isForward ? node : Ref.NONE, ref, isForward ? Ref.NONE : node);
        while (cursor.next()) {
          run.tick();
          reached.add(isForward ? cursor.object : cursor.subject);
        }
      };
    }
  }

  /// The other way round.
  record Back(Way of) implements Way {
    @Override
    public boolean mayBeEmpty() {
      return of.mayBeEmpty();
    }

    @Override
    public Hop hop(Run run, Triples triples) {
      Hop hop = of.hop(run, triples);
      return (node, isForward, reached) -> hop.from(node, !isForward, reached);
    }
  }

  /// Along one or the other.
  record OneOf(Way one, Way other) implements Way {
    @Override
    public boolean mayBeEmpty() {
      return one.mayBeEmpty() || other.mayBeEmpty();
    }

    @Override
    public Hop hop(Run run, Triples triples) {
      Hop first = one.hop(run, triples);
      Hop second = other.hop(run, triples);
      return (node, isForward, reached) -> {
        first.from(node, isForward, reached);
        second.from(node, isForward, reached);
      };
    }
  }

  /// Along one, and then along the other.
  record Then(Way one, Way other) implements Way {
    @Override
    public boolean mayBeEmpty() {
      return one.mayBeEmpty() && other.mayBeEmpty();
    }

    @Override
    public Hop hop(Run run, Triples triples) {
      Hop first = one.hop(run, triples);
      Hop second = other.hop(run, triples);
      return (node, isForward, reached) -> {
        var between = new Refs();
        (isForward ? first : second).from(node, isForward, between);
        for (int i = 0; i < between.size(); i++) {
          run.tick();
          (isForward ? second : first).from(between.get(i), isForward, reached);
        }
      };
    }
  }

  /// Along any property but some.
  ///
  /// @param isForward false for the other way round
  record AllBut(Set<Node> properties, boolean isForward) implements Way {
    @Override
    public Hop hop(Run run, Triples triples) {
      Source any = triples.any();
      Cursor cursor = any.cursor(run);
      Set<Long> but = properties.stream().map(run.terms()::ref).collect(Collectors.toSet());
      return (node, goesForward, reached) -> {
        boolean isAlong = goesForward == isForward;
        cursor.open(isAlong ? node : Ref.NONE, Ref.NONE, isAlong ? Ref.NONE : node);
        while (cursor.next()) {
          run.tick();
          if (!but.contains(cursor.property)) {
            reached.add(isAlong ? cursor.object : cursor.subject);
          }
        }
      };
    }
  }

  /// As often as may be.
  record Often(Way of, Often.Times times) implements Way {
    /// How often.
    enum Times {
      ONE_OR_MORE,
      NONE_OR_MORE,
      NONE_OR_ONE
    }

    @Override
    public boolean mayBeEmpty() {
      return times != Times.ONE_OR_MORE || of.mayBeEmpty();
    }

    @Override
    public Reach reach(Run run, Triples triples) {
      return new ReachWalk(of.hop(run, triples), times, run);
    }

    @Override
    public Hop hop(Run run, Triples triples) {
      Hop hop = of.hop(run, triples);
      var walk = new ReachWalk(hop, times, run); // it is not begun again before it has ended
      return (node, isForward, reached) -> {
        walk.begin(node, isForward);
        while (walk.next()) {
          reached.add(walk.reached());
        }
      };
    }
  }
}
