package org.w3id.stemma.store.virtual;

import org.apache.jena.graph.Node;
import org.w3id.stemma.columns.source.Classes;
import org.w3id.stemma.columns.source.Names;
import org.w3id.stemma.columns.source.Ref;
import org.w3id.stemma.columns.term.Dictionary;
import org.w3id.stemma.store.reading.ConflictNames;
import org.w3id.stemma.store.reading.Readings;

/// Between refs and the places of arrays; names conflicts.
public record Places(Readings readings, Dictionary terms) implements Names, Classes {
  private static final int ARTIFACT_BITS = 30;
  private static final int PATTERN_BITS = 31;
  private static final int NOWHERE = -1;

  /// The place of a node, or -1.
  int place(long ref) {
    return Ref.isId(ref) ? readings.ids().place(ref) : NOWHERE;
  }

  /// Whether it is an artifact of which something is concluded.
  boolean hasClass(long ref) {
    return classOf(ref) >= 0;
  }

  long ref(int place) {
    return readings.ids().id(place);
  }

  long conflict(int artifact, int pattern) {
    if (artifact >>> ARTIFACT_BITS != 0) {
      throw new IllegalStateException("more artifacts than conflicts can be numbered for");
    }
    return Ref.named((long) artifact << PATTERN_BITS | pattern);
  }

  /// Of an artifact, or of a conflict of one.
  @Override
  public long size(long ref) {
    int artifact = isConflict(ref) ? artifact(ref) : place(ref);
    int type = artifact < 0 ? NOWHERE : readings.classOf(artifact);
    return type < 0 ? 1 : readings.members().degree(type);
  }

  /// Of an artifact. A conflict has none: it belongs to one artifact.
  @Override
  public int classOf(long ref) {
    int artifact = place(ref);
    return artifact < 0 ? NOWHERE : readings.classOf(artifact);
  }

  static boolean isConflict(long ref) {
    return Ref.number(ref) >= 0;
  }

  /// The place of a conflict's artifact.
  static int artifact(long conflict) {
    return (int) (Ref.number(conflict) >>> PATTERN_BITS);
  }

  static int pattern(long conflict) {
    return (int) Ref.number(conflict) & Integer.MAX_VALUE;
  }

  @Override
  public long number(Node node) {
    return ConflictNames.of(node).map(this::number).orElse((long) NOWHERE);
  }

  private long number(ConflictNames.Name name) {
    int artifact = place(terms.id(name.artifact()));
    int pattern = readings.patternOf(name.key());
    return artifact >= 0 && pattern >= 0 && readings.classOf(artifact) >= 0
        ? Ref.number(conflict(artifact, pattern))
        : NOWHERE;
  }

  @Override
  public Node node(long number) {
    long conflict = Ref.named(number);
    Node artifact = terms.node((int) ref(artifact(conflict)));
    return new ConflictNames.Name(artifact, readings.patternKey(pattern(conflict))).node();
  }
}
