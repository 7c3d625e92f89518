package org.w3id.stemma.store.generation;

import java.util.List;
import java.util.Optional;

/// What going back did.
///
/// @param from the generation that was served before; empty if `current` named none
/// @param to the one that is current now
/// @param passedOver why later ones were not taken
public record WentBack(Optional<Long> from, Generation to, List<String> passedOver) {
  public WentBack {
    passedOver = List.copyOf(passedOver);
  }

  /// Whether it was current already.
  public boolean isSame() {
    return from.isPresent() && from.get() == to.number();
  }
}
