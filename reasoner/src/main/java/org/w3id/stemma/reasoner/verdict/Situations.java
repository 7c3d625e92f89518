package org.w3id.stemma.reasoner.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.w3id.stemma.reasoner.SetTable;

/// Artifacts of which the same decides share one situation: the profile of what they have, and the positions among which
/// a choice of licenses lets them choose, one where there is no choice.
///
/// Numbered by content, so that the order of artifacts or triples does not matter.
final class Situations {
  private final List<Situation> all;
  private final int[] ofArtifact;

  private Situations(List<Situation> all, int[] ofArtifact) {
    this.all = List.copyOf(all);
    this.ofArtifact = ofArtifact;
  }

  /// @param profile in the world of all offers
  /// @param positions in the order of their worlds
  record Situation(int profile, List<Position> positions) {}

  int size() {
    return all.size();
  }

  int of(int artifact) {
    return ofArtifact[artifact];
  }

  Situation get(int situation) {
    return all.get(situation);
  }

  /// Collects the positions of artifacts, and numbers them at the end.
  static final class Builder {
    private final List<World> worlds;
    private final SetTable positions = new SetTable();
    private final SetTable situations = new SetTable();
    private final int[] ofArtifact;

    Builder(List<World> worlds, int artifacts) {
      this.worlds = worlds;
      this.ofArtifact = new int[artifacts];
    }

    void add(int artifact, int profile, List<Position> choices) {
      int[] tuple = new int[choices.size() + 1];
      tuple[0] = profile;
      for (int i = 0; i < choices.size(); i++) {
        tuple[i + 1] = positions.add(choices.get(i).tuple());
      }
      ofArtifact[artifact] = situations.add(tuple);
    }

    Situations build() {
      record Found(int number, Situation situation) {}
      var found = new ArrayList<Found>();
      for (int number = 1; number < situations.size(); number++) {
        found.add(new Found(number, situation(situations.get(number))));
      }
      found.sort(Comparator.comparing(Found::situation, this::compare));
      int[] numbers = new int[situations.size()];
      for (int i = 0; i < found.size(); i++) {
        numbers[found.get(i).number()] = i;
      }
      int[] numbered = Arrays.stream(ofArtifact).map(number -> numbers[number]).toArray();
      return new Situations(found.stream().map(Found::situation).toList(), numbered);
    }

    private Situation situation(int[] tuple) {
      return new Situation(
          tuple[0],
          Arrays.stream(tuple).skip(1).mapToObj(position -> Position.of(positions.get(position))).toList());
    }

    private int compare(Situation left, Situation right) {
      int order = Integer.compare(left.profile(), right.profile());
      order = order != 0 ? order : Integer.compare(left.positions().size(), right.positions().size());
      for (int i = 0; order == 0 && i < left.positions().size(); i++) {
        order = compare(left.positions().get(i), right.positions().get(i));
      }
      return order;
    }

    /// By content alone: the profiles of the world of all offers are numbered so, other sets are compared themselves.
    private int compare(Position left, Position right) {
      int order = Integer.compare(left.world(), right.world());
      if (order == 0) {
        World world = worlds.get(left.world());
        order =
            left.world() == 0
                ? Integer.compare(left.profile(), right.profile())
                : Arrays.compare(world.content(left), world.content(right));
        order = order != 0 ? order : Arrays.compare(world.reserved(left), world.reserved(right));
      }
      return order != 0 ? order : Arrays.compare(rest(left), rest(right));
    }

    private static int[] rest(Position position) {
      return new int[] {position.permits(), position.upstream(), position.rivals(), position.nature()};
    }
  }
}
