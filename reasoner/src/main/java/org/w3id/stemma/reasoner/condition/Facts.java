package org.w3id.stemma.reasoner.condition;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/// What is known of a child: `known` is a mask of the facts that are settled, `holding` of those that hold.
public record Facts(int known, int holding) implements Serializable {
  /// Nothing is known.
  public static final Facts NONE = new Facts(0, 0);

  public Facts {
    if ((holding & ~known) != 0) {
      throw new IllegalArgumentException("a fact that holds is a known one: " + holding + " of " + known);
    }
  }

  /// These facts, and `fact` settled.
  public Facts with(Fact fact, boolean holds) {
    return new Facts(known | fact.bit(), holds ? holding | fact.bit() : holding & ~fact.bit());
  }

  /// These facts, and `fact` settled if `truth` is.
  public Facts with(Fact fact, Truth truth) {
    return truth == Truth.UNKNOWN ? this : with(fact, truth == Truth.TRUE);
  }

  /// What these or the others tell; no fact may be told by both.
  public Facts and(Facts others) {
    if ((known & others.known) != 0) {
      throw new IllegalArgumentException("told twice: " + new Facts(known & others.known, 0).words());
    }
    return new Facts(known | others.known, holding | others.holding);
  }

  public Truth truth(Fact fact) {
    return (known & fact.bit()) == 0 ? Truth.UNKNOWN : Truth.of((holding & fact.bit()) != 0);
  }

  /// The known facts in words: `child kind=declared`, `not child kind=llm`; [#parse] reads them back.
  public List<String> words() {
    return Arrays.stream(Fact.values())
        .filter(fact -> truth(fact) != Truth.UNKNOWN)
        .map(fact -> truth(fact) == Truth.TRUE ? fact.words() : "not " + fact.words())
        .toList();
  }

  /// The facts that `words` tell.
  public static Facts parse(List<String> words) {
    Facts facts = NONE;
    for (String word : words) {
      boolean holds = !word.startsWith("not ");
      String asked = holds ? word : word.substring("not ".length());
      Fact fact =
          Fact.asked(asked)
              .orElseThrow(() -> new IllegalArgumentException("no fact is called \"" + asked + "\""));
      facts = facts.with(fact, holds);
    }
    return facts;
  }
}
