package org.w3id.stemma.store.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.store.Fixture;
import org.w3id.stemma.store.generation.StoreKind;
import org.w3id.stemma.store.kinds.tdb.InMemory;
import org.w3id.stemma.store.reading.ConflictOrigins;
import org.w3id.stemma.store.reading.ReadingWriter;

/// What is concluded, at the edges of its shapes.
@ParameterizedClass
@EnumSource(StoreKind.class)
class ConcludedTest {
  private static final int MAINSTREAM = 1;

  @TempDir Path folder;
  private final StoreKind store;

  ConcludedTest(StoreKind store) {
    this.store = store;
  }

  private List<String> rows(Consumer<ReadingWriter> conclusions, String query) {
    try (var served = new ServedFixture(store, to -> {}, conclusions, ConflictOrigins.none())) {
      return Fixture.rows(served.dataset, query);
    }
  }

  @Test
  void whereNothingIsConcludedNothingIsServed() {
    assertThat(rows(out -> {}, "SELECT * { ?s ?p ?o }")).isEmpty();
    assertThat(rows(out -> {}, "SELECT (COUNT(*) AS ?n) { ?s stm:effectiveTerm ?o }")).hasSize(1).first().asString().contains("\"0\"");
  }

  @Test
  void anArtifactOfAClassOfWhichNothingIsToldHasNothing() {
    Consumer<ReadingWriter> beyond =
        out -> {
          out.row(4, MAINSTREAM, Stm.effectiveTerm, Fixture.iri("nc"));
          out.artifact(Fixture.iri("a"), 4);
          out.artifact(Fixture.iri("b"), 5);
          out.artifact(Fixture.iri("c"), 0);
        };
    assertThat(rows(beyond, "SELECT ?s { ?s stm:effectiveTerm ?o }")).singleElement().asString().contains("/a");
    assertThat(rows(beyond, "SELECT ?o { <http://example.org/b> ?p ?o }")).isEmpty();
    assertThat(rows(beyond, "SELECT ?o { <http://example.org/nowhere> stm:effectiveTerm ?o }")).isEmpty();
  }

  @Test
  void aClassWithoutArtifactsHoldsOfNothing() {
    Consumer<ReadingWriter> unused =
        out -> {
          out.row(0, MAINSTREAM, Stm.effectiveTerm, Fixture.iri("nc"));
          out.conflict(0, MAINSTREAM, 0);
          out.pattern(0, Stm.kind, Stm.OverPermissive);
          out.pattern(7, Stm.kind, Stm.OverPermissive);
        };
    assertThat(rows(unused, "SELECT * { ?s ?p ?o }")).isEmpty();
  }

  @Test
  void thousandsOfPropertiesAreServedAsWellAsOne() {
    Consumer<ReadingWriter> many =
        out -> {
          for (int i = 0; i < 3_000; i++) {
            out.row(i % 7, MAINSTREAM, Fixture.iri("p" + i), Fixture.iri("o" + i));
          }
          out.artifact(Fixture.iri("a"), 3);
        };
    assertThat(rows(many, "SELECT * { <http://example.org/a> ?p ?o }")).hasSize(3_000 / 7 + 1);
  }

  @Test
  void theOrderInWhichItIsToldDoesNotShow() throws Exception {
    Path one = written("one", out -> {
      out.artifact(Fixture.iri("a"), 1);
      out.row(1, MAINSTREAM, Stm.effectiveTerm, Fixture.iri("x"));
      out.row(1, 0, Stm.effectiveTerm, Fixture.iri("x"));
      out.artifact(Fixture.iri("b"), 2);
      out.conflict(2, 0, 0);
      out.pattern(0, Stm.kind, Stm.OverPermissive);
    });
    Path other = written("other", out -> {
      out.pattern(0, Stm.kind, Stm.OverPermissive);
      out.conflict(2, 0, 0);
      out.row(1, 0, Stm.effectiveTerm, Fixture.iri("x"));
      out.artifact(Fixture.iri("b"), 2);
      out.artifact(Fixture.iri("a"), 1);
      out.row(1, MAINSTREAM, Stm.effectiveTerm, Fixture.iri("x"));
      out.row(1, MAINSTREAM, Stm.effectiveTerm, Fixture.iri("x"));
    });
    assertThat(Files.mismatch(one.resolve("arrays.bin"), other.resolve("arrays.bin"))).isEqualTo(-1);
    assertThat(Files.mismatch(one.resolve("arrays.list"), other.resolve("arrays.list"))).isEqualTo(-1);
  }

  /// The database knows the nodes beforehand, as it does when the facts are the same.
  private Path written(String name, Consumer<ReadingWriter> conclusions) throws IOException {
    Path target = folder.resolve(name);
    try (var databases = new InMemory();
        var writer = new ReadingWriter(folder.resolve(name + ".spool"))) {
      databases.fill(
          () -> {
            databases.add(new Quad(Fixture.iri("g"), Fixture.iri("a"), Fixture.iri("x"), Fixture.iri("b")), false);
            databases.add(new Quad(Fixture.iri("g"), Fixture.iri("a"), Stm.kind, Stm.OverPermissive), false);
          });
      conclusions.accept(writer);
      databases.number(numbered -> ServedFixture.write(writer, target, numbered));
    }
    return target;
  }
}
