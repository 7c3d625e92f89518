package org.w3id.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The script `stemma` runs what was built, from wherever it is called, on the JDK that it needs.
class LauncherIT {
  private static final Path SCRIPT = Path.of("..", "stemma").toAbsolutePath().normalize();

  @TempDir Path folder;

  @Test
  void itRunsFromAnyFolder() throws Exception {
    theVersionIsTold(run(SCRIPT, Map.of(), "--version"));
  }

  @Test
  void itRunsThroughASymbolicLink() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("a link"), SCRIPT);

    theVersionIsTold(run(link, Map.of(), "--version"));
  }

  @Test
  void itRunsThroughALinkToALinkOnThePath() throws Exception {
    Path first = Files.createSymbolicLink(folder.resolve("first"), SCRIPT);
    Files.createSymbolicLink(Files.createDirectory(folder.resolve("bin")).resolve("stemma"), first);

    theVersionIsTold(run(Path.of("bin/stemma"), Map.of(), "--version"));
  }

  @Test
  void itNamesEveryCommand() throws Exception {
    var commands = Main.commandLine(OutputStream.nullOutputStream(), OutputStream.nullOutputStream()).getSubcommands();

    Command.Ended help = run(SCRIPT, Map.of(), "--help");

    assertThat(help.code()).as(help.all()).isZero();
    commands.forEach((name, command) -> {
      if (!command.getCommandSpec().usageMessage().hidden()) {
        assertThat(help.out()).containsPattern("(?m)^  " + name + " ");
      }
    });
  }

  @Test
  void itPassesOnTheExitCodeAndTheWords() throws Exception {
    Command.Ended none = run(SCRIPT, Map.of(), "status", "--home", folder.resolve("no home").toString());

    assertThat(none.code()).as(none.all()).isEqualTo(2);
    assertThat(none.err()).startsWith("stemma: There is no home at " + folder.resolve("no home"));
  }

  @Test
  void itPassesOverAnOlderJdk() throws Exception {
    Path old = jdk17();

    theVersionIsTold(run(SCRIPT, Map.of("STEMMA_JAVA_HOME", old.toString()), "--version"));
  }

  @Test
  void withoutAJdkItSaysWhichAndHow() throws Exception {
    Path nowhere = Files.createDirectory(folder.resolve("nowhere"));
    String script = Files.readString(SCRIPT)
        .replace("/usr/lib/jvm/*", nowhere + "/*").replace("/opt/java/*", nowhere + "/*").replace("/Library/Java", nowhere.toString());
    Path copy = Files.writeString(folder.resolve("stemma"), script);
    assertThat(copy.toFile().setExecutable(true)).isTrue();
    String old = jdk17().toString();

    Command.Ended none =
        run(copy, Map.of("STEMMA_JAVA_HOME", old, "JAVA_HOME", old, "PATH", withoutJava(), "HOME", nowhere.toString()), "--version");

    assertThat(none.code()).as(none.all()).isEqualTo(3);
    assertThat(none.err()).startsWith("stemma: no JDK 25 found. Install one (for example Eclipse Temurin 25) or name it in STEMMA_JAVA_HOME.");
  }

  private static void theVersionIsTold(Command.Ended version) {
    assertThat(version.code()).as(version.all()).isZero();
    assertThat(version.out()).matches("stemma \\d+\\.\\d+\\.\\d+\\S*\\RJava 25\\S*\\R");
    assertThat(version.err()).isEmpty();
  }

  /// What a JDK 17 looks like to one who does not start it; who does, fails.
  private Path jdk17() throws IOException {
    Path jdk = folder.resolve("jdk-17");
    Files.createDirectories(jdk.resolve("bin"));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"17.0.13\"\n");
    Path java = Files.writeString(jdk.resolve("bin/java"), "#!/bin/sh\nexit 17\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    return jdk;
  }

  /// The tools that the script needs, and no `java`.
  private String withoutJava() throws IOException {
    Path tools = Files.createDirectory(folder.resolve("tools"));
    for (String tool : List.of("bash", "env", "dirname", "readlink", "grep", "find", "cat")) {
      Path found = Stream.of(System.getenv("PATH").split(":")).map(part -> Path.of(part, tool)).filter(Files::isExecutable).findFirst().orElseThrow();
      Files.createSymbolicLink(tools.resolve(tool), found);
    }
    return tools.toString();
  }

  /// Runs a script in a folder that has nothing to do with it; it may not build, for that is what Maven does just now.
  private Command.Ended run(Path script, Map<String, String> environment, String... arguments) throws Exception {
    var process = new ProcessBuilder(Stream.concat(Stream.of(script.toString()), Arrays.stream(arguments)).toList()).directory(folder.toFile());
    process.environment().keySet().removeIf(name -> name.startsWith("STEMMA_"));
    process.environment().put("JAVA_HOME", Objects.requireNonNull(System.getProperty("java.home")));
    process.environment().put("STEMMA_BUILD", "never");
    process.environment().putAll(environment);
    try (Command command = Command.start(process)) {
      return command.end();
    }
  }
}
