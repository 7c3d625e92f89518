package org.w3id.stemma.bench.hub;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.w3id.stemma.bench.hub.Model.Identity;
import org.w3id.stemma.bench.hub.Model.Lineage;
import org.w3id.stemma.bench.hub.Model.Reach;
import org.w3id.stemma.bench.hub.Model.Shape;
import org.w3id.stemma.bench.hub.Model.Terms;
import org.w3id.stemma.bench.hub.Model.Topic;

/// Makes the record of any model of a plan, in any order and from any thread.
///
/// What the plan does not fix is drawn from dice of the model's own; the shares of those draws are assumed unless
/// [Census] names them.
final class ModelMaker {
  private static final HexFormat HEX = HexFormat.of();
  private static final List<String> LANGUAGES =
      List.of("en", "zh", "fr", "es", "de", "ko", "ja", "ru", "ar", "pt", "it", "hi", "vi", "id", "tr", "th", "sw");
  private static final List<String> DATASETS = List.of(
      "squad", "glue", "wikipedia", "bookcorpus", "imdb", "HuggingFaceH4/ultrachat_200k", "tatsu-lab/alpaca", "c4",
      "mozilla-foundation/common_voice_11_0", "Open-Orca/OpenOrca", "imagefolder", "emotion", "conll2003");
  private static final double WITHOUT_CARD = 0.08;
  private static final double CARD_DISAGREES = 0.003;
  private static final double TWO_LICENSES = 0.004;
  private static final double WITH_PAPER = 0.05;
  private static final long DAY = 86_400;

  private final FamilyTree tree;
  private final Timeline timeline;
  private final LicensePlan licenses;
  private final HubNames names;
  private final OtherLicenses others;
  private final BitSet explained;
  private final long seed;

  ModelMaker(Census census, FamilyTree tree, Timeline timeline, long seed) {
    this.tree = tree;
    this.timeline = timeline;
    this.seed = seed;
    licenses = LicensePlan.of(census, tree, seed);
    names = new HubNames(tree, seed);
    others = new OtherLicenses(tree);
    explained = explained(census);
  }

  HubNames names() {
    return names;
  }

  /// Whether nothing is wrong with the model: it may be repeated without repeating a fault.
  boolean isPlain(int model) {
    return tree.kind(model) == Kind.ROOT && model >= timeline.placeholders() && !explained.get(model);
  }

  Model make(int model) {
    var dice = new Dice(seed, "record", model);
    Identity identity = identity(model, dice);
    boolean card = !dice.chance(WITHOUT_CARD) || explained.get(model) || tree.named(model).isPresent();
    return new Model(
        identity, lineage(model), terms(model, card, dice), topic(model, dice), reach(model, dice),
        new Shape(card, dice.chance(0.55), dice.chance(0.25), dice.chance(0.55)));
  }

  /// A record of no account but its name: what is left of a model in a line that a load sets aside.
  Model bare(String id, int number) {
    var dice = new Dice(seed, "bare record", number);
    long created = timeline.created(timeline.models() - 1);
    return new Model(
        new Identity(id, HEX.toHexDigits(dice.next()) + "00000000", revision(dice), created, created),
        new Lineage("", List.of()),
        new Terms(List.of(), List.of(), "", "", "false", false),
        new Topic("", "", "", List.of(), List.of(), List.of()),
        new Reach(0, 0, 0),
        new Shape(false, false, false, false));
  }

  private BitSet explained(Census census) {
    var chosen = new BitSet(tree.models());
    var dice = new Dice(seed, "explained", 0);
    for (int left = census.faults(Fault.EXPLAINED_VALUE); left > 0; ) {
      int model = dice.below(tree.models());
      if (isPlainRoot(model) && licenses.license(model).isPresent() && !chosen.get(model)) {
        chosen.set(model);
        left--;
      }
    }
    return chosen;
  }

  private boolean isPlainRoot(int model) {
    return tree.kind(model) == Kind.ROOT && model >= timeline.placeholders();
  }

  private Identity identity(int model, Dice dice) {
    long created = timeline.created(model);
    String number = HEX.toHexDigits((int) created) + HEX.toHexDigits((dice.next() & ~0xffff_ffffL) | model);
    long modified = Timeline.later(created, (long) (DAY * 0.01 * dice.rank(40_000, 1)));
    return new Identity(names.id(model), number, revision(dice), created, modified);
  }

  private static String revision(Dice dice) {
    return HEX.toHexDigits(dice.next()) + HEX.toHexDigits(dice.next()) + HEX.toHexDigits((int) dice.next());
  }

  private Lineage lineage(int model) {
    List<String> parents = new ArrayList<>();
    for (int edge = tree.firstEdge(model); edge < tree.firstEdge(model + 1); edge++) {
      parents.add(names.parent(edge));
    }
    return new Lineage(tree.kind(model).relation(), parents);
  }

  private Terms terms(int model, boolean card, Dice dice) {
    String gate = tree.named(model).map(NamedRoot::gate).orElseGet(() -> gate(dice.below(100)));
    List<String> tagged = new ArrayList<>(licenses.license(model).stream().toList());
    boolean free = !tagged.isEmpty() && tree.named(model).isEmpty() && !explained.get(model);
    if (free && dice.chance(TWO_LICENSES)) {
      tagged.add(tagged.getFirst().equals("mit") ? "apache-2.0" : "mit");
    }
    List<String> onCard = free && dice.chance(CARD_DISAGREES) ? List.of(licenses.any(dice)) : List.copyOf(tagged);
    var other = card && onCard.contains("other") ? others.of(model, dice) : OtherLicenses.NONE;
    return new Terms(tagged, onCard, other.name(), other.link(), gate, explained.get(model));
  }

  private static String gate(int percent) {
    return percent == 0 ? "manual" : percent < 4 ? "auto" : "false";
  }

  private Topic topic(int model, Dice dice) {
    Domain domain = tree.domain(model);
    List<String> papers = dice.chance(WITH_PAPER)
        ? List.of("%02d%02d.%05d".formatted(17 + dice.below(9), 1 + dice.below(12), dice.below(20_000)))
        : List.of();
    return new Topic(
        domain.task(), domain.library(tree.kind(model)), domain.modelType(), languages(dice), datasets(dice), papers);
  }

  private static List<String> languages(Dice dice) {
    Set<String> spoken = new LinkedHashSet<>();
    if (dice.chance(Census.WITH_LANGUAGE)) {
      int count = dice.chance(0.8) ? 1 : 2 + dice.below(3);
      for (int language = 0; language < count; language++) {
        spoken.add(LANGUAGES.get(dice.rank(LANGUAGES.size(), 1)));
      }
    }
    return List.copyOf(spoken);
  }

  private List<String> datasets(Dice dice) {
    Set<String> read = new LinkedHashSet<>();
    if (dice.chance(Census.WITH_DATASET)) {
      int count = 1 + dice.failures(Census.DATASETS_EACH - 1);
      while (read.size() < count) {
        read.add(dice.chance(0.4) && read.size() < DATASETS.size() / 2 ? dice.of(DATASETS) : madeDataset(dice));
      }
    }
    return List.copyOf(read);
  }

  private String madeDataset(Dice dice) {
    int rank = dice.rank(tree.models() / 10 + 50, 20);
    return HubNames.account(rank % names.accounts()) + "/corpus-" + rank;
  }

  /// Most models are hardly used; a few get almost all of the attention.
  private Reach reach(int model, Dice dice) {
    double draw = 1 - dice.unit();
    double liked = 1 - dice.unit();
    long parameters = (1L << (16 + dice.below(18))) + dice.below(60_000);
    if (tree.named(model).isPresent()) {
      return new Reach((long) (200_000 / StrictMath.sqrt(draw)), (int) (500 / StrictMath.sqrt(liked)), parameters);
    }
    long downloads = draw > 0.6 ? 0 : (long) StrictMath.min(90_000_000, 4 / StrictMath.pow(draw, 1.2));
    int likes = liked > 0.15 ? 0 : (int) StrictMath.min(9_000, 0.15 / liked);
    return new Reach(downloads, likes, parameters);
  }
}
