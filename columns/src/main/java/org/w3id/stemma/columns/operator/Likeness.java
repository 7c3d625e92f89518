package org.w3id.stemma.columns.operator;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.source.Alike;
import org.w3id.stemma.columns.source.Classes;

/// Which registers of a pattern hold values of which one stands for all that are alike.
///
/// So it is where nobody asks for the value, but at most for how many different ones there are, and where all that the
/// pattern says of it goes for each that is alike: it is a subject of sources that tell nothing but what classes decide, or
/// an object that is alike with its subject.
///
/// @param classes null if there is no such register
record Likeness(BitSet registers, @Nullable Classes classes) {
  static final Likeness NONE = new Likeness(new BitSet(), null);

  /// @param bound which registers hold something before the first part is matched
  static Likeness of(List<Part> parts, List<Steps.Kept> conditions, Needs needs, boolean[] bound) {
    Classes classes = parts.stream().map(part -> part.source().alike()).filter(Objects::nonNull).map(Alike::classes).findFirst().orElse(null);
    if (classes == null) {
      return NONE;
    }
    var registers = new BitSet();
    for (Part part : parts) {
      for (int register : new int[] {part.s(), part.o()}) {
        if (register >= 0 && !bound[register] && !needs.isValueAsked(register)) {
          registers.set(register);
        }
      }
    }
    conditions.forEach(kept -> registers.andNot(kept.registers()));
    int before;
    do {
      before = registers.cardinality();
      parts.forEach(part -> remove(part, registers, classes));
    } while (registers.cardinality() < before);
    return new Likeness(registers, registers.isEmpty() ? null : classes);
  }

  /// Takes away what a part says too much of.
  private static void remove(Part part, BitSet registers, Classes classes) {
    Alike alike = part.source().alike();
    if (alike == null || !alike.classes().equals(classes) || part.s() == part.o()) {
      clear(part.s(), registers);
      clear(part.o(), registers);
    } else if (!alike.areObjectsAlike()) {
      clear(part.o(), registers);
    } else if (!has(part.s(), registers) || !has(part.o(), registers)) {
      clear(part.s(), registers);
      clear(part.o(), registers);
    }
    clear(part.p(), registers);
  }

  /// The classes of which one may stand for all alike in a register, where these parts are all that will be asked about it;
  /// null if it may not.
  static @Nullable Classes decided(int register, List<Part> parts) {
    Classes classes = null;
    for (Part part : parts) {
      if (part.mentions(register)) {
        Alike alike = part.s() == register && part.p() < 0 && part.o() != register ? part.source().alike() : null;
        if (alike == null || alike.areObjectsAlike() || (classes != null && !classes.equals(alike.classes()))) {
          return null;
        }
        classes = alike.classes();
      }
    }
    return classes;
  }

  private static boolean has(int register, BitSet registers) {
    return register >= 0 && registers.get(register);
  }

  private static void clear(int register, BitSet registers) {
    if (register >= 0) {
      registers.clear(register);
    }
  }

  /// The part, one subject standing for all that are alike if that may be.
  Part of(Part part) {
    Alike alike = has(part.s(), registers) ? part.source().alike() : null;
    return alike == null ? part : part.with(alike.triples(), part.text() + " (one subject for all that are alike)");
  }
}
