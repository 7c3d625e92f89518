package org.w3id.stemma.reasoner.lineage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// DeclarationNumbers by number: those that a lineage was built with, 0 for none, and those that edits of it ask for, one number
/// each, however many lineages were made from it.
final class DeclarationNumbers {
  private final List<Declaration> built;
  private final Map<Declaration, Integer> numbers = new HashMap<>();
  private final Map<Integer, Declaration> added = new ConcurrentHashMap<>();

  DeclarationNumbers(List<Declaration> built) {
    this.built = List.copyOf(built);
  }

  Declaration get(int number) {
    return number < built.size() ? built.get(number) : added.getOrDefault(number, Declaration.NONE);
  }

  /// The number of a declaration, a new one if it has none.
  synchronized int number(Declaration declaration) {
    if (numbers.isEmpty()) {
      for (int number = built.size() - 1; number >= 0; number--) {
        numbers.put(built.get(number), number);
      }
    }
    return numbers.computeIfAbsent(declaration, fresh -> add(fresh));
  }

  private int add(Declaration declaration) {
    int number = built.size() + added.size();
    added.put(number, declaration);
    return number;
  }
}
