package org.w3id.stemma.columns.path;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.Path;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.source.Cursor;
import org.w3id.stemma.columns.source.Ref;
import org.w3id.stemma.columns.source.Run;
import org.w3id.stemma.columns.source.Source;
import org.w3id.stemma.columns.source.Terms;
import org.w3id.stemma.columns.source.Triples;

/// The pairs of nodes that a path leads from one to the other, as often as SPARQL counts them.
public final class WaySource {
  private WaySource() {}

  /// Null if a path is made of what cannot be walked here.
  public static @Nullable Source of(Path path, Triples triples, Terms terms) {
    Way way = Ways.of(path);
    return way == null ? null : of(way, triples, terms);
  }

  private static Source of(Way way, Triples triples, Terms terms) {
    return switch (way) {
      case Way.Along(Node property) -> triples.of(property, terms.ref(property));
      case Way.Back(Way of) -> new Turned(of(of, triples, terms));
      case Way.OneOf(Way one, Way other) -> new Both(of(one, triples, terms), of(other, triples, terms));
      case Way.AllBut(Set<Node> properties, boolean isForward) -> {
        Source others = new Others(triples.any(), properties);
        yield isForward ? others : new Turned(others);
      }
      case Way.Then _ -> new PathSource(way, false, triples, false);
      case Way.Often _ -> new PathSource(way, false, triples, false);
    };
  }

  /// The other way round.
  private record Turned(Source of) implements Source {
    @Override
    public double estimate(long s, long o) {
      return of.estimate(o, s);
    }

    @Override
    public Source named() {
      return new Turned(of.named());
    }

    @Override
    public @Nullable Source once() {
      Source once = of.once();
      return once == null ? null : new Turned(once);
    }

    @Override
    public Cursor cursor(Run run) {
      Cursor turned = of.cursor(run);
      return new Cursor() {
        @Override
        public void open(long s, long p, long o) {
          turned.open(o, p, s);
        }

        @Override
        public boolean next() {
          return turned.next() && found(turned.object, turned.subject);
        }

        @Override
        public long count(long s, long p, long o) {
          return turned.count(o, p, s);
        }

        @Override
        public void forget() {
          turned.forget();
        }

        @Override
        public void close() {
          turned.close();
        }
      };
    }
  }

  /// Those of one and those of the other, twice where they are in both.
  private record Both(Source one, Source other) implements Source {
    @Override
    public double estimate(long s, long o) {
      return one.estimate(s, o) + other.estimate(s, o);
    }

    @Override
    public Source named() {
      return new Both(one.named(), other.named());
    }

    @Override
    public Cursor cursor(Run run) {
      Cursor first = one.cursor(run);
      Cursor second = other.cursor(run);
      return new Cursor() {
        private boolean isFirst;

        @Override
        public void open(long s, long p, long o) {
          isFirst = true;
          first.open(s, p, o);
          second.open(s, p, o);
        }

        @Override
        public boolean next() {
          if (isFirst && first.next()) {
            return found(first.subject, first.object);
          }
          isFirst = false;
          return second.next() && found(second.subject, second.object);
        }

        @Override
        public long count(long s, long p, long o) {
          return first.count(s, p, o) + second.count(s, p, o);
        }

        @Override
        public void close() {
          first.close();
          second.close();
        }
      };
    }
  }

  /// All of which the property is none of some.
  private record Others(Source any, Set<Node> properties) implements Source {
    @Override
    public double estimate(long s, long o) {
      return any.estimate(s, o);
    }

    @Override
    public Cursor cursor(Run run) {
      Cursor all = any.cursor(run);
      Set<Long> but = new HashSet<>();
      properties.forEach(property -> but.add(run.terms().ref(property)));
      return new Cursor() {
        @Override
        public void open(long s, long p, long o) {
          all.open(s, Ref.NONE, o);
        }

        @Override
        public boolean next() {
          while (all.next()) {
            run.tick();
            if (!but.contains(all.property)) {
              return found(all.subject, all.object);
            }
          }
          return false;
        }

        @Override
        public void close() {
          all.close();
        }
      };
    }
  }
}
