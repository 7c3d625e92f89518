package org.w3id.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The picture of the house is true: its rooms are the modules, its dashed arrows their dependencies.
class HousePictureTest {
  private static final Path REPOSITORY = Path.of("..");
  private static final Pattern ROOM = Pattern.compile("data-room=\"(\\w+)\"");
  private static final Pattern ARROW = Pattern.compile("data-uses=\"(\\w+) (\\w+)\"");
  private static final Pattern MODULE = Pattern.compile("<module>(\\w+)</module>");
  private static final Pattern DEPENDENCY =
      Pattern.compile("<artifactId>stemma-(\\w+)</artifactId>(\\s*<scope>test</scope>)?\\s*</dependency>");

  @Test
  void eachModuleIsARoom() throws IOException {
    assertThat(all(ROOM, picture())).isEqualTo(modules());
  }

  @Test
  void eachDependencyBetweenRoomsIsAnArrow() throws IOException {
    var drawn = ARROW.matcher(picture()).results().map(m -> m.group(1) + " " + m.group(2)).collect(Collectors.toCollection(TreeSet::new));

    assertThat(drawn).isEqualTo(dependencies());
  }

  private static Set<String> dependencies() throws IOException {
    var dependencies = new TreeSet<String>();
    for (var module : modules()) {
      if (module.equals("bench")) {
        continue; // Stands apart: it uses what it measures.
      }
      DEPENDENCY.matcher(Files.readString(REPOSITORY.resolve(module).resolve("pom.xml"))).results()
          .filter(m -> m.group(2) == null)
          .map(m -> m.group(1))
          .filter(used -> !used.equals("ontology"))
          .forEach(used -> dependencies.add(module + " " + used));
    }
    return dependencies;
  }

  private static Set<String> modules() throws IOException {
    return all(MODULE, Files.readString(REPOSITORY.resolve("pom.xml")));
  }

  private static String picture() throws IOException {
    return Files.readString(REPOSITORY.resolve("docs/house.svg"));
  }

  private static Set<String> all(Pattern pattern, String text) {
    List<String> found = pattern.matcher(text).results().map(m -> m.group(1)).toList();
    return new TreeSet<>(found);
  }
}
