package org.w3id.stemma.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.Cache;
import org.apache.jena.atlas.lib.CacheFactory;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/// What holds by profiles, as triples, read from the hidden tables as they are asked for.
///
/// With the subject known: its profile, then that profile's rows. With the object known: the profiles that have it, then
/// their artifacts. With neither: artifact by artifact. Nothing is listed before it is pulled.
final class Profiles {
  private static final int CACHED_ROWS = 20_000;

  private record Row(Node profile, Node property) {}

  private final Graph hidden;
  private final Cache<Row, List<Node>> rows = CacheFactory.createCache(CACHED_ROWS);

  Profiles(Graph hidden) {
    this.hidden = hidden;
  }

  /// The properties that some artifact has in this reading. To be asked within a transaction.
  List<Node> properties(Node reading) {
    var properties = new ArrayList<Node>();
    for (Node property : HiddenTables.PROPERTIES) {
      Iterator<Triple> some = hidden.find(Node.ANY, HiddenTables.row(reading, property), Node.ANY);
      try {
        while (some.hasNext()) {
          if (hidden.contains(Node.ANY, HiddenTables.PROFILE_OF, some.next().getSubject())) {
            properties.add(property);
            break;
          }
        }
      } finally {
        Iter.close(some);
      }
    }
    return List.copyOf(properties);
  }

  /// The triples of one property in one reading; a subject or object that is not concrete stands for any.
  Iterator<Triple> find(Node reading, Node subject, Node property, Node object) {
    Node row = HiddenTables.row(reading, property);
    if (subject.isConcrete()) {
      Iterator<Node> objects = ofSubject(row, subject, object);
      return Iter.map(objects, o -> Triple.create(subject, property, o));
    }
    if (object.isConcrete()) {
      Iterator<Triple> profiles = hidden.find(Node.ANY, row, object);
      return Iter.flatMap(
          profiles,
          profile ->
              Iter.map(artifacts(profile.getSubject()), a -> Triple.create(a.getSubject(), property, object)));
    }
    return Iter.flatMap(
        artifacts(Node.ANY),
        a -> Iter.map(objects(a.getObject(), row).iterator(), o -> Triple.create(a.getSubject(), property, o)));
  }

  private Iterator<Node> ofSubject(Node row, Node subject, Node object) {
    Predicate<Node> wanted = object.isConcrete() ? object::equals : o -> true;
    Iterator<Triple> profile = hidden.find(subject, HiddenTables.PROFILE_OF, Node.ANY);
    return Iter.flatMap(profile, p -> objects(p.getObject(), row).stream().filter(wanted).iterator());
  }

  private Iterator<Triple> artifacts(Node profile) {
    return hidden.find(Node.ANY, HiddenTables.PROFILE_OF, profile);
  }

  private List<Node> objects(Node profile, Node property) {
    return rows.get(
        new Row(profile, property),
        row -> Iter.toList(Iter.map(hidden.find(row.profile(), row.property(), Node.ANY), Triple::getObject)));
  }
}
