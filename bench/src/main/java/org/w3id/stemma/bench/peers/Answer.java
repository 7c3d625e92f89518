package org.w3id.stemma.bench.peers;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.w3id.stemma.reasoner.core.MonotoneCore;
import org.w3id.stemma.reasoner.effective.Arrival;
import org.w3id.stemma.reasoner.effective.Effective;
import org.w3id.stemma.reasoner.law.Effect;

/// What an engine found, as a set that can be held against that of another: which provision arrives at which artifact
/// with which effect, each at its surest certainty.
final class Answer {
  private static final int CERTAINTY_BITS = 2;
  private static final int EFFECT_BITS = 4;
  private static final int PROVISION_BITS = 20;

  /// The certainty of what is not asked how sure it is.
  static final int SUREST = 1;

  private static final Effect[] EFFECTS = Effect.values();

  private final int artifacts;
  private long[] found = new long[1024];
  private int size;

  Answer(int artifacts) {
    this.artifacts = artifacts;
  }

  /// Our own answer, of a [MonotoneCore#solve]d lineage.
  static Answer of(Effective solved) {
    var answer = new Answer(solved.lineage().size());
    for (int artifact = 0; artifact < answer.artifacts; artifact++) {
      for (Arrival arrival : MonotoneCore.inherited(solved, solved.profile(artifact))) {
        answer.add(artifact, arrival.provision().id(), arrival.effect(), arrival.certainty());
      }
    }
    return answer;
  }

  /// A node that is no artifact is passed over, and so is what counts for nobody.
  void add(int node, int manner, int provision) {
    if (!MonotoneCore.isPrivy(manner)) {
      add(node, provision, MonotoneCore.effect(manner), MonotoneCore.certainty(manner));
    }
  }

  void add(int artifact, int provision, Effect effect, int certainty) {
    if (artifact >= artifacts) {
      return;
    }
    if (size == found.length) {
      found = Arrays.copyOf(found, size * 2);
    }
    long key = ((long) artifact << PROVISION_BITS | provision) << EFFECT_BITS | place(effect);
    found[size++] = key << CERTAINTY_BITS | (certainty - 1);
  }

  /// A set of numbers lives as long as the comparison.
  @SuppressWarnings("EnumOrdinal")
  private static int place(Effect effect) {
    return effect.ordinal();
  }

  /// Each provision and effect once, at its surest.
  Digest digest() {
    return digest(Arrays.copyOf(found, size));
  }

  /// Each provision and [Sort] once, however surely it arrives.
  Digest digestOfSorts() {
    return digest(Arrays.stream(found, 0, size).map(Answer::sorted).toArray());
  }

  private static long sorted(long arrival) {
    Effect effect = EFFECTS[(int) (arrival >> CERTAINTY_BITS) & ((1 << EFFECT_BITS) - 1)];
    long without = arrival >> (CERTAINTY_BITS + EFFECT_BITS);
    return (without << EFFECT_BITS | place(Sort.of(effect).effect())) << CERTAINTY_BITS;
  }

  private static Digest digest(long[] arrivals) {
    Arrays.sort(arrivals);
    MessageDigest sha256 = sha256();
    var bytes = ByteBuffer.allocate(Long.BYTES);
    int distinct = 0;
    for (int i = 0; i < arrivals.length; i++) {
      if (i == 0 || arrivals[i] >> CERTAINTY_BITS != arrivals[i - 1] >> CERTAINTY_BITS) {
        sha256.update(bytes.putLong(0, arrivals[i]).rewind());
        distinct++;
      }
    }
    return new Digest(distinct, HexFormat.of().formatHex(sha256.digest()));
  }

  /// The number of arrivals, and the SHA-256 of all in order.
  record Digest(int arrivals, String sha256) {
    @Override
    public String toString() {
      return arrivals + " " + sha256;
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
