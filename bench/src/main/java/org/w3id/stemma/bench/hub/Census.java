package org.w3id.stemma.bench.hub;

/// The counts of the Hub of 2026-09-25, scaled to a Hub of `models` models.
///
/// Source: the published summary of https://github.com/aikian/hf-model-supply-chain (tables CC BY 4.0), read at its
/// commit 678c356. What that summary does not say is marked as assumed.
record Census(int models) {
  static final int FULL_MODELS = 3_094_856;

  /// From this size on, every fault occurs at least once.
  private static final int EVERY_FAULT_FROM = 1_000;

  private static final int FULL_FINETUNE_EDGES = 341_527;
  private static final int FULL_ADAPTER_EDGES = 332_102;
  private static final int FULL_QUANTIZED_EDGES = 181_768;
  private static final int FULL_MERGE_EDGES = 47_662;
  private static final int FULL_UNSPECIFIED_EDGES = 880;

  // 17,457 models with several parents and 870,583 models with any: solved so that the edges come out right.
  private static final int FULL_MERGES_OF_MANY = 14_881;
  private static final int FULL_MERGES_OF_ONE = 2_001;
  private static final int FULL_FINETUNES_OF_TWO = 2_576;

  /// 0.42 % of the 788,018 edges with both dates known: the child is older than the parent.
  private static final int FULL_INVERTED_EDGES = 3_310;

  static final double WITH_LICENSE = 0.3634;
  static final double WITH_LANGUAGE = 0.1472;
  static final double WITH_DATASET = 0.0756;

  /// 372,601 edges to data sets from 7.56 % of the models.
  static final double DATASETS_EACH = 1.5925;

  int scaled(long full) {
    return (int) Math.round((double) full * models / FULL_MODELS);
  }

  int faults(Fault fault) {
    if (fault == Fault.CYCLE_EDGE) {
      return cycleEdges();
    }
    int count = scaled(fault.fullCount());
    return models >= EVERY_FAULT_FROM ? Math.max(1, count) : count;
  }

  /// How many models are of a kind; kinds that are not planned by number are 0.
  int models(Kind kind) {
    return switch (kind) {
      case FINETUNE -> Math.max(0, scaled(FULL_FINETUNE_EDGES) - 2 * models(Kind.FINETUNE_OF_TWO) - cycleEdges());
      case FINETUNE_OF_TWO -> scaled(FULL_FINETUNES_OF_TWO);
      case ADAPTER -> scaled(FULL_ADAPTER_EDGES);
      case QUANTIZED -> scaled(FULL_QUANTIZED_EDGES);
      case MERGE_OF_ONE -> scaled(FULL_MERGES_OF_ONE);
      case MERGE_OF_MANY -> Math.min(scaled(FULL_MERGES_OF_MANY), edgesOfManyMerged() / 2);
      case UNSPECIFIED -> scaled(FULL_UNSPECIFIED_EDGES);
      case SELF_LOOP -> faults(Fault.SELF_LOOP);
      case IN_CYCLE -> cycleEdges();
      case ROOT, NAMED_ROOT -> 0;
    };
  }

  /// The edges of all merges with two or more parents.
  int edgesOfManyMerged() {
    return Math.max(0, scaled(FULL_MERGE_EDGES) - models(Kind.MERGE_OF_ONE));
  }

  int invertedEdges() {
    return scaled(FULL_INVERTED_EDGES);
  }

  /// The length of a cycle, by its number: 29 edges in every 12.
  static int cycleLength(int cycle) {
    return switch (cycle % 12) {
      case 2, 5, 10 -> 3;
      case 7 -> 4;
      default -> 2;
    };
  }

  private int cycleEdges() {
    int edges = 0;
    for (int cycle = 0; cycle < faults(Fault.CYCLE); cycle++) {
      edges += cycleLength(cycle);
    }
    return edges;
  }
}
