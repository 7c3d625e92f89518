package org.w3id.stemma.bench.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvTest {
  @Test
  void quotesKeepCommasLinesAndQuotes() {
    assertThat(Csv.parse("a,\"b, c\",\"d\ne\",\"f \"\"g\"\"\"\r\n1,,\n2").rows())
        .containsExactly(List.of("a", "b, c", "d\ne", "f \"g\""), List.of("1", "", ""), List.of("2"));
  }

  @Test
  void recordsAreNamedByTheFirstRow() {
    assertThat(Csv.parse("id,license\nx,mit\ny\n").records())
        .containsExactly(Map.of("id", "x", "license", "mit"), Map.of("id", "y"));
  }
}
