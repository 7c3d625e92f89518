package org.w3id.stemma.bench.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.stemma.bench.hub.HubGeneratorMain.Wish;

class HubGeneratorMainTest {
  @Test
  void theSeedIsOneUnlessGiven() {
    assertThat(Wish.of(List.of("1_000", "hub.jsonl"))).isEqualTo(new Wish(1_000, Path.of("hub.jsonl"), 1));
    assertThat(Wish.of(List.of("10", "hub.jsonl.zst", "--seed", "-7")))
        .isEqualTo(new Wish(10, Path.of("hub.jsonl.zst"), -7));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      ''                       | N and FILE are needed
      1000                     | N and FILE are needed
      1000 f --seed            | N and FILE are needed
      many f                   | N is "many": give a whole number
      9 f                      | N is 9: give one from 10 to 10000000
      10000001 f               | N is 10000001
      99999999999999999999 f   | give a whole number
      1000 f --sead 3          | "--sead" is not known
      1000 f --seed 3.5        | S is "3.5": give a whole number
      """)
  void aWrongArgumentIsNamed(String arguments, String message) {
    List<String> words = arguments.isEmpty() ? List.of() : List.of(arguments.split(" ", -1));
    assertThatIllegalArgumentException().isThrownBy(() -> Wish.of(words)).withMessageContaining(message);
  }
}
