package org.w3id.stemma.reasoner;

import java.util.List;
import java.util.stream.Stream;

/// What a profile amounts to in one reading, each list by provision and effect.
///
/// @param own asserted by the artifact's own licenses and counted
/// @param inherited restrictions that bind
/// @param granted inherited permissions that the artifact holds
/// @param advised restrictions too uncertain to bind, and own clauses that a choice of license may avoid
/// @param latent restrictions that rest in a data set
public record Standing(
    List<Arrival> own, List<Arrival> inherited, List<Arrival> granted, List<Arrival> advised, List<Arrival> latent) {
  public Standing {
    own = List.copyOf(own);
    inherited = List.copyOf(inherited);
    granted = List.copyOf(granted);
    advised = List.copyOf(advised);
    latent = List.copyOf(latent);
  }

  /// What counts: own, inherited, granted.
  public Stream<Arrival> effective() {
    return Stream.of(own, inherited, granted).flatMap(List::stream);
  }
}
