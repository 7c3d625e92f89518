package org.w3id.stemma.columns.value;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.Var;

/// Which register of a row each variable of a scope has. A register holds a ref, or nothing.
public final class Registers {
  private final Map<Var, Integer> places = new LinkedHashMap<>();
  private final int[] size;

  public Registers() {
    this(new int[1]);
  }

  private Registers(int[] size) {
    this.size = size;
  }

  /// A scope in the same row that sees just these variables of this one.
  public Registers inner(Collection<Var> seen) {
    var inner = new Registers(size);
    for (Var variable : seen) {
      inner.places.put(variable, of(variable));
    }
    return inner;
  }

  /// The same variables in the same registers, of another row.
  public Registers copy() {
    var copy = new Registers(size.clone());
    copy.places.putAll(places);
    return copy;
  }

  /// The register of a variable; it gets one if it has none.
  public int of(Var variable) {
    return places.computeIfAbsent(variable, any -> size[0]++);
  }

  public int[] of(Collection<Var> variables) {
    return variables.stream().mapToInt(this::of).toArray();
  }

  /// Makes something again that was made when there were so many registers: what then got new ones gets the same.
  public <T> T again(int before, Supplier<T> made) {
    int most = size[0];
    size[0] = before;
    T result = made.get();
    size[0] = Math.max(most, size[0]);
    return result;
  }

  public boolean has(Var variable) {
    return places.containsKey(variable);
  }

  /// The register of a variable, or -1 if it has none.
  int find(Var variable) {
    return places.getOrDefault(variable, -1);
  }

  Set<Var> variables() {
    return places.keySet();
  }

  /// How many registers a row needs.
  public int size() {
    return size[0];
  }
}
