package org.w3id.stemma.bench.hub;

import java.util.List;
import java.util.Locale;

/// What models are called: made from their number alone, so that a child can name a parent that is not in memory.
///
/// No two names are the same, whatever the letter case: each ends in its number. No account in the Hub ends in
/// `-archive`; those of the missing models do, save that of the most missed, which is real.
final class HubNames {
  private static final List<String> FIRST = List.of(
      "Ada", "deep", "Nova", "open", "tiny", "Arctic", "blue", "Kepler", "lumen", "Orion", "pixel", "quiet", "Rosetta",
      "silver", "Turing", "urban", "Vega", "wild", "xeno", "Yotta", "zen", "Boole", "cedar", "Delta");
  private static final List<String> SECOND = List.of(
      "Labs", "ai", "mind", "Research", "forge", "NLP", "works", "data", "lab-hq", "Vision", "studio", "ML", "crew",
      "Institute", "soft", "logic", "fox", "owl", "smith", "hub");
  private static final List<String> SIZES =
      List.of("7B", "0.5B", "small", "v2", "base", "1.5B", "large", "v1", "3B", "mini");
  private static final List<String> QUANTIZED = List.of("GGUF", "AWQ", "GPTQ", "4bit", "Q4_K_M", "fp8");
  private static final List<String> ADAPTED = List.of("lora", "LoRA", "qlora", "adapter");
  private static final List<String> TUNED = List.of("finetuned", "sft", "DPO", "ft", "Instruct", "tuned");
  private static final List<String> MERGED = List.of("slerp", "TIES", "merge", "dare");
  /// Deleted from the Hub in 2024, and still the parent of thousands.
  private static final String MOST_MISSED = "runwayml/stable-diffusion-v1-5";
  private static final int MODELS_AN_ACCOUNT = 6;
  private static final int NUMBER_BASE = 36;

  private final FamilyTree tree;
  private final long seed;

  HubNames(FamilyTree tree, long seed) {
    this.tree = tree;
    this.seed = seed;
  }

  /// `account/name`.
  String id(int model) {
    return tree.named(model).map(NamedRoot::id).orElseGet(() -> made(model));
  }

  /// The parent at the other end of an edge, as the child spells it.
  String parent(int edge) {
    int parent = tree.parent(edge);
    if (parent < 0) {
      return missing(-1 - parent);
    }
    return switch (tree.spelling(edge)) {
      case AS_IS -> id(parent);
      case WRONG_CASE -> inWrongCase(id(parent));
      case FORMER_NAME -> tree.named(parent).map(NamedRoot::formerId).orElseThrow();
    };
  }

  /// All in small letters, or, if it is already, with a capital at its head.
  static String inWrongCase(String id) {
    String small = id.toLowerCase(Locale.ROOT);
    return small.equals(id) ? Character.toUpperCase(id.charAt(0)) + id.substring(1) : small;
  }

  /// A name that a later page of the Hub could have brought, but did not.
  String unknown(int number) {
    return missing(tree.models() + number);
  }

  private String missing(int number) {
    if (number == 0) {
      return MOST_MISSED;
    }
    var dice = new Dice(seed, "missing", number);
    return dice.of(FIRST) + "-archive/" + dice.of(dice.of(List.of(Domain.TEXT, Domain.IMAGE)).words()) + "-" + code(number);
  }

  private String made(int model) {
    var dice = new Dice(seed, "name", model);
    var name = new StringBuilder(48).append(account(dice.rank(accounts(), 8))).append('/');
    name.append(dice.of(tree.domain(model).words())).append('-').append(dice.of(SIZES));
    String suffix = suffix(tree.kind(model), dice);
    if (!suffix.isEmpty()) {
      name.append('-').append(suffix);
    }
    return name.append('-').append(code(model)).toString();
  }

  int accounts() {
    return tree.models() / MODELS_AN_ACCOUNT + 3;
  }

  /// The account of a rank: the first have most models.
  static String account(int rank) {
    int named = FIRST.size() * SECOND.size();
    String name = FIRST.get(rank % FIRST.size()) + SECOND.get((rank + rank / FIRST.size()) % SECOND.size());
    return rank < named ? name : name + (rank / named);
  }

  private static String suffix(Kind kind, Dice dice) {
    return switch (kind) {
      case ROOT, NAMED_ROOT, UNSPECIFIED -> "";
      case ADAPTER -> dice.of(ADAPTED);
      case QUANTIZED -> dice.of(QUANTIZED);
      case MERGE_OF_ONE, MERGE_OF_MANY -> dice.of(MERGED);
      case FINETUNE, FINETUNE_OF_TWO, SELF_LOOP, IN_CYCLE -> dice.of(TUNED);
    };
  }

  private static String code(int number) {
    return Integer.toString(number, NUMBER_BASE);
  }
}
