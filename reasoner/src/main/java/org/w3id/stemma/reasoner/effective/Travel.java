package org.w3id.stemma.reasoner.effective;

import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.reasoner.condition.Facts;
import org.w3id.stemma.reasoner.law.Effect;
import org.w3id.stemma.reasoner.law.Row;

/// How one arrival goes on over one edge: where the words of the design about paths become code.
///
/// An arrival in motion is an int: the provision, whether it is privy, its effect, its [#hold], and in the two lowest
/// bits its certainty less one, so that a smaller int of the same key is the surer. The hold is how much of the artifact
/// the clause ever had: what has been bound in a part, or at use only, is never bound as a whole again, whatever
/// it rests in or passes on between.
///
/// What rests in data contestedly, because whoever trains on them has signed nothing, rests there a second time,
/// *privy*: as surely as it binds the one who generated the data. So it goes on only in his hands.
public final class Travel {
  private static final int EFFECT_SHIFT = 4;
  private static final int HOLD_SHIFT = 2;
  private static final int PRIVY = 1 << 8;
  private static final int PROVISION_SHIFT = 9;
  private static final int CONTESTED = 4;

  private static final int WHOLE = 0;
  private static final int PART = 1;
  private static final int USE = 2;

  private static final Effect[] EFFECTS = Effect.values();

  private Travel() {}

  /// A clause of the artifact's own license.
  public static int own(int provision, int certainty) {
    return arrival(provision, Effect.BINDS, WHOLE, certainty);
  }

  /// An arrival of this [#form].
  static int arrival(int provision, int form, int certainty) {
    return provision << PROVISION_SHIFT | form << HOLD_SHIFT | (certainty - 1);
  }

  /// Privity, effect and hold: all that decides, besides the provision, how an arrival goes on.
  static int form(int arrival) {
    return (arrival & ((1 << PROVISION_SHIFT) - 1)) >> HOLD_SHIFT;
  }

  public static int provision(int arrival) {
    return arrival >> PROVISION_SHIFT;
  }

  public static Effect effect(int arrival) {
    return EFFECTS[(arrival >> EFFECT_SHIFT) & 15];
  }

  public static int certainty(int arrival) {
    return (arrival & 3) + 1;
  }

  public static boolean isPrivy(int arrival) {
    return (arrival & PRIVY) != 0;
  }

  /// Whether two are of the same provision, privity and effect.
  static boolean isAlike(int one, int other) {
    return one >> EFFECT_SHIFT == other >> EFFECT_SHIFT;
  }

  private static int hold(int arrival) {
    return (arrival >> HOLD_SHIFT) & 3;
  }

  private static int arrival(int provision, Effect effect, int hold, int certainty) {
    return provision << PROVISION_SHIFT | effect.index() << EFFECT_SHIFT | hold << HOLD_SHIFT | (certainty - 1);
  }

  /// The kind of edge whose rules apply: what rests in a data set enters a model trained on it as if distilled.
  public static EdgeKind ruling(int arrival, EdgeKind edge) {
    return edge == EdgeKind.TRAINED_ON && effect(arrival) == Effect.LATENT ? EdgeKind.DISTILLED : edge;
  }

  /// Whether an arrival of this effect may go by a row of that effect.
  public static boolean mayGo(int arrival, EdgeKind edge, Effect row) {
    if (row == Effect.STOPS || row == Effect.RELAXES) {
      return false;
    }
    return switch (effect(arrival)) {
      case GRANTS -> row == Effect.GRANTS;
      case LATENT -> edge == EdgeKind.TRAINED_ON ? row.restricts() : row == Effect.LATENT;
      case BARS_EDGE -> false;
      default -> row != Effect.LATENT || edge != EdgeKind.ADAPTED;
    };
  }

  /// The arrival after a row of this effect and certainty, over an edge of that certainty.
  public static int by(int arrival, Effect row, int rowCertainty, int edgeCertainty) {
    int hold = Math.max(hold(arrival), holdOf(row));
    int certainty = Math.max(certainty(arrival), Math.max(rowCertainty, edgeCertainty));
    int privy = row == Effect.LATENT ? arrival & PRIVY : 0;
    return arrival(provision(arrival), held(row, hold), hold, certainty) | privy;
  }

  /// Whether a row is contested for want of privity alone: so rests in generated data what the text does not pass on.
  public static boolean wantsPrivity(EdgeKind edge, Effect row, int rowCertainty) {
    return edge == EdgeKind.GENERATED_BY && row == Effect.LATENT && rowCertainty == CONTESTED;
  }

  /// The arrival in data of who is party to its terms, after such a row.
  public static int privy(int arrival, int edgeCertainty) {
    return by(arrival, Effect.LATENT, 1, edgeCertainty) | PRIVY;
  }

  /// What was barred stays so in every copy, derivative, container and service, and goes no other way; what rests in data
  /// rests in all of these too, but in an adaption as the rules say.
  public static boolean staysAsItIs(int arrival, EdgeKind edge) {
    return switch (effect(arrival)) {
      case BARS_EDGE -> edge.holdsMaterial();
      case LATENT -> edge.holdsMaterial() && edge != EdgeKind.ADAPTED;
      default -> false;
    };
  }

  public static int stays(int arrival, int edgeCertainty) {
    int privy = arrival & PRIVY;
    return arrival(provision(arrival), effect(arrival), hold(arrival), Math.max(certainty(arrival), edgeCertainty)) | privy;
  }

  /// How surely an exception closes this passage, 0 if none does.
  static int closed(Row[] closing, Facts child, int edgeCertainty) {
    int surest = 0;
    for (Row row : closing) {
      int certainty = row.certainty(child);
      if (certainty > 0 && (surest == 0 || certainty < surest)) {
        surest = certainty;
      }
    }
    return surest == 0 ? 0 : Math.max(surest, edgeCertainty);
  }

  private static int holdOf(Effect row) {
    return switch (row) {
      case BINDS_PART -> PART;
      case AT_USE -> USE;
      default -> WHOLE;
    };
  }

  private static Effect held(Effect row, int hold) {
    return switch (row) {
      case BINDS, SAME_LICENSE_DUTY, BINDS_PART, AT_USE ->
          switch (hold) {
            case PART -> Effect.BINDS_PART;
            case USE -> Effect.AT_USE;
            default -> row;
          };
      default -> row;
    };
  }
}
