package org.w3id.stemma.columns.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.stemma.columns.Columns;
import org.w3id.stemma.columns.build.ColumnsWriter;
import org.w3id.stemma.columns.source.Names;
import org.w3id.stemma.columns.source.Run;
import org.w3id.stemma.columns.source.Terms;
import org.w3id.stemma.columns.value.Expression;

class GatheringTest {
  private static final int GROUPS = 10_000;

  private static final Expression FIRST =
      new Expression() {
        @Override
        public long ref(long[] row) {
          return row[0];
        }

        @Override
        public @Nullable NodeValue value(long[] row) {
          return null;
        }
      };

  @Test
  void whatAnotherHasGatheredIsTakenUntilTheQueryIsCancelled(@TempDir Path folder) throws IOException {
    try (var writer = new ColumnsWriter(folder)) {
      writer.finish();
    }
    try (Columns columns = Columns.open(folder)) {
      var terms = new Terms(columns.terms(), Names.NONE);
      var cancel = new AtomicBoolean();
      var gathered = new Gathering(List.of(FIRST), List.of(), new Run(terms, null));
      Operator rows = new Constants(new int[] {0}, LongStream.rangeClosed(1, GROUPS).toArray(), GROUPS);
      long[] row = new long[1];
      rows.open(row);
      gathered.gather(rows, row);
      var all = new Gathering(List.of(FIRST), List.of(), new Run(terms, cancel));
      all.merge(gathered, ref -> ref);
      assertThat(all.size()).isEqualTo(GROUPS);
      cancel.set(true);
      assertThatThrownBy(() -> all.merge(gathered, ref -> ref)).isInstanceOf(QueryCancelledException.class);
    }
  }
}
