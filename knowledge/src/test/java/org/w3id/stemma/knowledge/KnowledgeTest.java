package org.w3id.stemma.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeTest {
  private static final String PACKAGE = "org/w3id/stemma/knowledge/";

  @Test
  void everyTurtleFileOfTheModuleIsKnowledge() throws IOException {
    var module = Path.of("").toAbsolutePath();
    try (var walk = Files.walk(module)) {
      List<String> onDisk =
          walk.map(file -> module.relativize(file).toString().replace('\\', '/'))
              .filter(name -> name.endsWith(".ttl"))
              .filter(name -> !name.startsWith("src/") && !name.startsWith("target/"))
              .sorted()
              .toList();
      assertThat(Knowledge.files()).isEqualTo(onDisk).contains("terms.ttl", "licenses/llama.ttl");
    }
  }

  @Test
  void everyCallGivesAGraphOfItsOwn() {
    var first = Knowledge.graph();
    int size = first.size();
    first.clear();
    assertThat(Knowledge.graph().size()).isEqualTo(size).isGreaterThan(10_000);
  }

  @Test
  void theVersionIsShortAndStable() {
    assertThat(Knowledge.version()).matches("[0-9a-f]{12}").isEqualTo(Knowledge.version());
  }

  @Test
  void aJarGivesTheSameFilesAndVersionAsAFolder(@TempDir Path folder) throws Exception {
    Path jar = folder.resolve("with space.jar");
    try (var out = Files.newOutputStream(jar)) {
      jarOf(Path.of("target/classes"), out);
    }
    try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, new AllButKnowledge())) {
      var inJar = loader.loadClass("org.w3id.stemma.knowledge.Knowledge");
      assertThat(inJar).isNotSameAs(Knowledge.class);
      assertThat(inJar.getMethod("files").invoke(null)).isEqualTo(Knowledge.files());
      assertThat(inJar.getMethod("version").invoke(null)).isEqualTo(Knowledge.version());
    }
  }

  private static void jarOf(Path folder, OutputStream out) throws IOException {
    try (var jar = new JarOutputStream(out);
        var walk = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
        jar.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, jar);
        jar.closeEntry();
      }
    }
  }

  /// The class path of this test without the package under test.
  private static final class AllButKnowledge extends ClassLoader {
    AllButKnowledge() {
      super(KnowledgeTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.replace('.', '/').startsWith(PACKAGE)) {
        throw new ClassNotFoundException(name);
      }
      return super.loadClass(name, resolve);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      return name.startsWith(PACKAGE) ? Collections.emptyEnumeration() : super.getResources(name);
    }

    @Override
    public @Nullable URL getResource(String name) {
      return name.startsWith(PACKAGE) ? null : super.getResource(name);
    }
  }
}
