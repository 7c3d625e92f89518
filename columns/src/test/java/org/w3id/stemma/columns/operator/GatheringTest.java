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
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.stemma.columns.Columns;
import org.w3id.stemma.columns.build.ColumnsWriter;
import org.w3id.stemma.columns.source.Names;
import org.w3id.stemma.columns.source.Run;
import org.w3id.stemma.columns.source.Terms;
import org.w3id.stemma.columns.value.Expression;

@NullUnmarked
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

  @TempDir Path folder;
  private Columns columns;
  private Run run;
  private final AtomicBoolean cancel = new AtomicBoolean();
  private final Operator rows = new Constants(new int[] {0}, LongStream.rangeClosed(1, GROUPS).toArray(), GROUPS);
  private final long[] row = new long[1];

  @BeforeEach
  void open() throws IOException {
    try (var writer = new ColumnsWriter(folder)) {
      writer.finish();
    }
    columns = Columns.open(folder);
    run = new Run(new Terms(columns.terms(), Names.NONE), cancel);
    rows.open(row);
  }

  @AfterEach
  void close() {
    columns.close();
  }

  private Gathering gathering() {
    return new Gathering(List.of(FIRST), List.of(), run);
  }

  @Test
  void whatAnotherHasGatheredIsTakenUntilTheQueryIsCancelled() {
    Gathering gathered = gathering();
    gathered.gather(rows, row);
    Gathering all = gathering();
    all.merge(gathered, ref -> ref);
    assertThat(all.size()).isEqualTo(GROUPS);
    cancel.set(true);
    assertThatThrownBy(() -> all.merge(gathered, ref -> ref)).isInstanceOf(QueryCancelledException.class);
  }

  @Test
  void groupsAreTakenUntilTheQueryIsCancelled() {
    var groups = new Groups(rows, new int[] {0}, List.of(), this::gathering, new Helpers(stop -> null));
    groups.open(row);
    assertThat(groups.next(row)).isTrue();
    cancel.set(true);
    assertThatThrownBy(
            () -> {
              while (groups.next(row)) {
                // goes on
              }
            })
        .isInstanceOf(QueryCancelledException.class);
  }
}
