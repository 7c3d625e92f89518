package org.w3id.stemma.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {
  private final Catalogue catalogue = Catalogue.load();

  @Test
  void theMissionsQuestionsAreThere() {
    assertThat(catalogue.all().stream().map(NamedQuery::name))
        .contains(
            "osd-points-a-license-breaks",
            "what-binds-an-artifact",
            "license-changes",
            "who-controls-over-time",
            "called-open-source-but-not",
            "what-binds-undeclared-descendants")
        .hasSizeGreaterThan(15);
  }

  @TestFactory
  Stream<DynamicTest> everyQuestionRunsOnAnEmptyGraphAndItsTextMeansTheSame() {
    return catalogue.all().stream()
        .map(
            query ->
                DynamicTest.dynamicTest(
                    query.name(),
                    () -> {
                      try (QueryExec exec =
                          QueryExec.dataset(DatasetGraphFactory.createTxnMem()).query(query.example()).build()) {
                        exec.select().materialize();
                      }
                      String text = query.text(query.examples());
                      assertThat(text).doesNotContain("#+").doesNotContain("?_");
                      // By their text: to Jena, two expressions over aggregates are never equal.
                      assertThat(QueryFactory.create(text, Syntax.syntaxSPARQL_11)).hasToString(query.example().toString());
                    }));
  }

  @Test
  void everyQuestionEndsWithAQuestionMarkAndHasATitle() {
    assertThat(catalogue.all())
        .allSatisfy(query -> assertThat(query.header().question()).endsWith("?"))
        .allSatisfy(query -> assertThat(query.header().title()).isNotBlank())
        .allSatisfy(query -> assertThat(query.header().tags()).isNotEmpty())
        .allSatisfy(query -> assertThat(query.header().defaultView()).isEqualTo("Table"));
  }

  @Test
  void theCatalogueIsReadFromAJarToo(@TempDir Path folder) throws Exception {
    Path here = Path.of(Objects.requireNonNull(Catalogue.class.getResource("Catalogue.class")).toURI());
    Path root = Objects.requireNonNull(here.getParent()).resolve("../../../..").normalize();
    Path jar = folder.resolve("with space.jar");
    try (FileSystem files = FileSystems.newFileSystem(jar, Map.of("create", "true"));
        Stream<Path> walk = Files.walk(root)) {
      for (Path file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
        Path target = files.getPath("/" + root.relativize(file));
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Files.copy(file, target);
      }
    }
    URL[] path = {jar.toUri().toURL()};
    try (URLClassLoader loader = new FirstHere(path, Catalogue.class.getClassLoader())) {
      Object read = loader.loadClass(Catalogue.class.getName()).getMethod("load").invoke(null);
      Object all = read.getClass().getMethod("all").invoke(read);
      assertThat(read.getClass().getClassLoader()).isSameAs(loader);
      assertThat((Collection<?>) all).hasSameSizeAs(catalogue.all());
    }
  }

  /// Loads our own classes from its jar, all others from the parent.
  private static final class FirstHere extends URLClassLoader {
    FirstHere(URL[] path, ClassLoader parent) {
      super(path, parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      return name.startsWith("org.w3id.stemma.queries.") ? findClass(name) : super.loadClass(name, resolve);
    }
  }

  @Test
  void aFileWithoutLimitOrHeaderOrDefaultIsRefusedByName(@TempDir Path folder) throws IOException {
    String header =
        """
        #+ title: T
        #+ question: Q?
        #+ description: D
        #+ tags: [t]
        """;
    Path file = Files.createDirectories(folder.resolve("topic")).resolve("some-question.rq");
    Map<String, String> faults =
        Map.of(
            header + "SELECT * { ?s ?p ?o } ORDER BY ?s", "LIMIT",
            header + "SELECT * { ?s ?p ?o } LIMIT 5", "ORDER BY",
            header + "SELECT * { ?s ?p ", "does not parse",
            header + "SELECT * { ?s ?p ?_thing_iri } ORDER BY ?s LIMIT 5", "default for 'thing'",
            "#+ title: T\nSELECT * { ?s ?p ?o } ORDER BY ?s LIMIT 5", "question",
            "#+ title: [\nSELECT * { ?s ?p ?o } ORDER BY ?s LIMIT 5", "YAML",
            "#+ titel: T\nSELECT * { ?s ?p ?o } ORDER BY ?s LIMIT 5", "titel");
    faults.forEach(
        (text, word) -> {
          write(file, text);
          assertThatThrownBy(() -> Catalogue.read(folder))
              .isInstanceOf(BrokenQuery.class)
              .hasMessageContaining("some-question.rq")
              .hasMessageContaining(word);
        });
  }

  @Test
  void twoFilesOfOneNameAreRefused(@TempDir Path folder) throws IOException {
    NamedQuery any = catalogue.all().iterator().next();
    for (String topic : List.of("one", "two")) {
      write(Files.createDirectories(folder.resolve(topic)).resolve("same.rq"), any.text());
    }
    assertThatThrownBy(() -> Catalogue.read(folder)).isInstanceOf(BrokenQuery.class).hasMessageContaining("unique");
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
