package org.w3id.stemma.reasoner.inheritance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BothTest {
  private static final int MANY = 100_000;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, MANY})
  void eachPieceOfWorkComesToWhatItComesToAlone(int strains) {
    assertThat(Both.of(strains, () -> "one", () -> 2)).isEqualTo(new Both<>("one", 2));
  }

  @Test
  void aboutManyStrainsTheSecondBeginsBeforeTheFirstHasEnded() {
    var begun = new CountDownLatch(1);
    Both<Boolean, Boolean> both = Both.of(MANY, () -> awaited(begun), () -> opened(begun));
    assertThat(both).isEqualTo(new Both<>(true, true));
  }

  @Test
  void ifTheFirstFailsTheSecondHasEndedTooBeforeThatIsTold() {
    var mayEnd = new CountDownLatch(1);
    var hasEnded = new AtomicBoolean();
    Supplier<String> failing =
        () -> {
          mayEnd.countDown();
          throw new IllegalStateException("first");
        };
    Supplier<Boolean> slow = () -> awaited(mayEnd) && !hasEnded.getAndSet(true);
    assertThatThrownBy(() -> Both.of(MANY, failing, slow)).hasMessage("first");
    assertThat(hasEnded).isTrue();
  }

  @Test
  void ifTheSecondFailsThatIsTold() {
    Supplier<String> failing =
        () -> {
          throw new IllegalStateException("second");
        };
    assertThatThrownBy(() -> Both.of(MANY, () -> 1, failing)).hasRootCauseMessage("second");
  }

  private static boolean opened(CountDownLatch latch) {
    latch.countDown();
    return true;
  }

  private static boolean awaited(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
