package org.w3id.stemma.reasoner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.reasoner.condition.Fact;
import org.w3id.stemma.reasoner.condition.Facts;
import org.w3id.stemma.reasoner.condition.Truth;

/// What the rules may ask of each artifact as a child: its own facts, and its kin.
///
/// *Families*: an artifact belongs to the families of the licenses it declares and to those that reach it along
/// fine-tuned, continued, adapter, quantized, converted and merged edges, never distilled ones, which is also why
/// an edge of unstated kind proves no kinship. A declared license that nobody has read, and a root that declares
/// nothing, may belong to any.
final class Contexts {
  /// Stands for a family that nobody knows.
  private static final int ANY_FAMILY = 0;
  private static final int KIN_ASKED = Fact.SAME_FAMILY.bit() | Fact.MIXED_FAMILY.bit();

  private final Law law;
  private final Lineage lineage;
  private final SetTable families = new SetTable();
  private final int[] belongs;
  private final int[] contextOf;
  private final List<Context> contexts = new ArrayList<>();
  private final Map<Context, Integer> known = new HashMap<>();

  /// The facts of a child, the families that reach it, and those of each of its parents by weights, as sorted
  /// arrays that [SetTable] keeps.
  record Context(Facts facts, int reached, List<Integer> ofParents) {}

  Contexts(Law law, Lineage lineage, Order order) {
    this.law = law;
    this.lineage = lineage;
    this.belongs = new int[lineage.size()];
    this.contextOf = new int[lineage.size()];
    order.untilStable(this::belong);
    for (int artifact = 0; artifact < lineage.size(); artifact++) {
      contextOf[artifact] = id(context(artifact));
    }
  }

  /// A number below [#size] that stands for all that rules can ask of this child.
  int of(int child) {
    return contextOf[child];
  }

  int size() {
    return contexts.size();
  }

  /// The facts of a context as the clauses of one license see them: kinship is to that license's family.
  Facts facts(int context, License license) {
    Context child = contexts.get(context);
    int family = element(law.family(license));
    return child
        .facts()
        .with(Fact.SAME_FAMILY, has(child.reached(), family))
        .with(Fact.MIXED_FAMILY, mixed(child, family));
  }

  private Truth mixed(Context child, int family) {
    Truth mixed = Truth.FALSE;
    for (int set : child.ofParents()) {
      if (!has(set, family)) {
        if (set != SetTable.EMPTY && !has(set, ANY_FAMILY)) {
          return Truth.TRUE;
        }
        mixed = Truth.UNKNOWN;
      }
    }
    return mixed;
  }

  private boolean has(int set, int family) {
    return Arrays.binarySearch(families.get(set), family) >= 0;
  }

  private static int element(int family) {
    return (family + 1) << SetTable.RANK_BITS;
  }

  private boolean belong(int artifact) {
    int set = families.union(own(artifact), reached(artifact));
    boolean changed = set != belongs[artifact];
    belongs[artifact] = set;
    return changed;
  }

  private int own(int artifact) {
    Declaration declaration = lineage.declaration(artifact);
    if (declaration.isEmpty()) {
      return hasKin(artifact) ? SetTable.EMPTY : families.add(new int[] {ANY_FAMILY});
    }
    int[] own =
        declaration.licenses().stream()
            .mapToInt(license -> law.license(license).map(l -> element(law.family(l))).orElse(ANY_FAMILY))
            .toArray();
    return families.best(own, own.length);
  }

  private boolean hasKin(int artifact) {
    for (int edge = lineage.edges(artifact); edge < lineage.edges(artifact + 1); edge++) {
      if (lineage.kind(edge).keepsFamily()) {
        return true;
      }
    }
    return false;
  }

  private int reached(int artifact) {
    int reached = SetTable.EMPTY;
    for (int edge = lineage.edges(artifact); edge < lineage.edges(artifact + 1); edge++) {
      if (lineage.kind(edge).keepsFamily()) {
        reached = families.union(reached, belongs[lineage.parent(edge)]);
      }
    }
    return reached;
  }

  /// Kin are left out where no rule over any of the child's edges asks for them, so that few contexts do for many.
  private Context context(int artifact) {
    Facts facts = lineage.facts(artifact);
    int asked = 0;
    for (int edge = lineage.edges(artifact); edge < lineage.edges(artifact + 1); edge++) {
      EdgeKind kind = lineage.kind(edge);
      asked |= law.table().asked(kind);
      if (kind == EdgeKind.TRAINED_ON) {
        asked |= law.table().asked(EdgeKind.DISTILLED);
      }
    }
    if ((asked & KIN_ASKED) == 0) {
      return new Context(facts, SetTable.EMPTY, List.of());
    }
    return new Context(facts, reached(artifact), parentsByWeights(artifact));
  }

  private List<Integer> parentsByWeights(int artifact) {
    var sets = new ArrayList<Integer>();
    for (int edge = lineage.edges(artifact); edge < lineage.edges(artifact + 1); edge++) {
      if (lineage.kind(edge).keepsFamily()) {
        sets.add(belongs[lineage.parent(edge)]);
      }
    }
    return sets.stream().sorted().distinct().toList();
  }

  private int id(Context context) {
    Integer id = known.get(context);
    if (id == null) {
      id = contexts.size();
      known.put(context, id);
      contexts.add(context);
    }
    return id;
  }
}
