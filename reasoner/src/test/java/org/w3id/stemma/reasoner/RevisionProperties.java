package org.w3id.stemma.reasoner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3id.stemma.reasoner.effective.Effective;
import org.w3id.stemma.reasoner.law.Provision;

/// What is brought up to date is what is found afresh.
class RevisionProperties {
  @Provide
  Arbitrary<World> worlds() {
    return Arbitraries.longs().map(seed -> World.random(seed, true));
  }

  @Property(tries = 4000)
  void aRevisionIsEqualToReasoningAfresh(@ForAll("worlds") World world, @ForAll Random random) {
    Effective before = Effective.of(world.lineage(), world.law());
    List<String> untouched = words(before, world);
    World now = world;
    Effective revised = before;
    for (int step = 0; step < 3; step++) {
      Mutation mutation = Mutation.random(now, before.lineage(), random);
      now = mutation.world();
      revised = revised.revise(mutation.changes());
      assertThat(words(revised, now))
          .as("%s in %s", mutation.changes(), world)
          .isEqualTo(words(Effective.of(now.lineage(), now.law()), now));
    }
    assertThat(words(before, world)).isEqualTo(untouched);
  }

  @Property(tries = 1000)
  void twoRevisionsOfOneDoNotMeet(@ForAll("worlds") World world, @ForAll Random random) {
    Effective before = Effective.of(world.lineage(), world.law());
    Mutation one = Mutation.random(world, before.lineage(), random);
    Mutation other = Mutation.random(world, before.lineage(), random);
    Effective first = before.revise(one.changes());
    Effective second = before.revise(other.changes());
    assertThat(words(first, world)).isEqualTo(words(Effective.of(one.world().lineage(), world.law()), world));
    assertThat(words(second, world)).isEqualTo(words(Effective.of(other.world().lineage(), world.law()), world));
  }

  /// Own, inherited, and held, of every artifact.
  private static List<String> words(Effective effective, World world) {
    var words = new ArrayList<String>();
    for (int a = 0; a < world.size(); a++) {
      int artifact = effective.lineage().artifact(World.node(a));
      int profile = effective.profile(artifact);
      words.add(a + " own " + effective.own(profile));
      for (Reading reading : Reading.values()) {
        words.add(a + " " + reading + " " + effective.inherited(profile, reading));
      }
      for (Provision provision : world.law().provisions()) {
        words.add(a + " holds " + provision + " " + effective.held(profile, provision));
      }
      words.add(a + " declares " + effective.lineage().declaration(artifact));
    }
    return words;
  }
}
