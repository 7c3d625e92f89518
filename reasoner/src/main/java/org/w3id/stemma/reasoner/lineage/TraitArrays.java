package org.w3id.stemma.reasoner.lineage;

import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.w3id.stemma.reasoner.law.Kind;

/// What artifacts are, by number: arrays that grow while triples come.
final class TraitArrays {
  private byte[] kinds = new byte[64];
  private byte[] tasks = new byte[64];
  private byte[] gates = new byte[64];
  private int[] created = undated(64);

  private static int[] undated(int size) {
    int[] days = new int[size];
    Arrays.fill(days, Derivations.Known.UNDATED);
    return days;
  }

  private void room(int artifact) {
    if (artifact >= kinds.length) {
      end(artifact * 2);
    }
  }

  /// Makes the arrays as long as there are artifacts.
  void end(int size) {
    int old = created.length;
    kinds = Arrays.copyOf(kinds, size);
    tasks = Arrays.copyOf(tasks, size);
    gates = Arrays.copyOf(gates, size);
    created = Arrays.copyOf(created, size);
    if (size > old) {
      Arrays.fill(created, old, size, Derivations.Known.UNDATED);
    }
  }

  void kind(int artifact, Kind kind) {
    room(artifact);
    kinds[artifact] = (byte) Math.max(kinds[artifact], kind.index());
  }

  void task(int artifact, Node task) {
    room(artifact);
    if (task.isLiteral()) {
      tasks[artifact] = (byte) new Tasks(tasks[artifact]).and(task.getLiteralLexicalForm()).flags();
    }
  }

  /// Of two gates the higher.
  void gate(int artifact, Node gate) {
    room(artifact);
    if (gate.isLiteral()) {
      boolean isOpen = gate.getLiteralLexicalForm().equals("false");
      gates[artifact] = (byte) Math.max(gates[artifact], isOpen ? OPEN : GATED);
    }
  }

  static final byte OPEN = 1;
  static final byte GATED = 2;

  /// Of two days the later.
  void created(int artifact, int day) {
    room(artifact);
    created[artifact] = Math.max(created[artifact], day);
  }

  byte[] kinds() {
    return kinds;
  }

  byte[] tasks() {
    return tasks;
  }

  byte[] gates() {
    return gates;
  }

  int[] created() {
    return created;
  }
}
