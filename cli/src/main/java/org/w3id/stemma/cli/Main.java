package org.w3id.stemma.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sys.JenaSystem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The `stemma` command: options that all commands share, and the wiring of the rooms.
///
/// Exit codes: 0 fine; 1 the answer is no; 2 the input is wrong; 3 something outside failed.
@Command(
    name = "stemma",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    synopsisSubcommandLabel = "COMMAND",
    header = "AI's family tree: who made a model, from what, under which license, and what binds it.",
    description = {
      "",
      "The home holds graph files and generations: --home, else STEMMA_HOME, else the folder `stemma` under your data folder.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:fine",
      "1:the answer is no",
      "2:the input is wrong: the message says what, where, and how to mend it",
      "3:something outside failed: network, disk, another process"
    })
final class Main implements Runnable {
  private static final List<Class<?>> COMMANDS =
      List.of(
          ServeCommand.class,
          LoadCommand.class,
          BuildCommand.class,
          QueryCommand.class,
          WhyCommand.class,
          LicenseCommand.class,
          RollbackCommand.class,
          StatusCommand.class,
          RehearseCommand.class);

  @Option(
      names = "--home",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Where graph files and generations live.")
  @Nullable Path home;

  @Option(
      names = "--json",
      scope = ScopeType.INHERIT,
      description = "Answer in JSON on standard output; progress and messages stay on standard error.")
  boolean json;

  private final OutputStream raw;

  @CommandLine.Spec CommandLine.Model.CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec before anything runs.
  private Main(OutputStream raw) {
    this.raw = raw;
  }

  public static void main(String[] args) {
    List<String> words = List.of(args);
    // To read the command line takes a while, and so does what comes next: they go side by side.
    Thread ready = Thread.ofPlatform().name("stemma-ready").start(() -> getReady(words));
    CommandLine line = commandLine(new FileOutputStream(FileDescriptor.out), System.err, named(words));
    int code = line.setExecutionStrategy(parsed -> new CommandLine.RunLast().execute(joined(ready, parsed))).execute(args);
    System.exit(code);
  }

  private static void getReady(List<String> words) {
    JenaSystem.init();
    if (words.contains(ServeCommand.NAME)) {
      Embedded.ofThisBuild(); // its hashes are kept for whoever asks next
    }
  }

  private static <T> T joined(Thread thread, T value) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return value;
  }

  /// The commands that a line may mean: those that a word of it names, or all if none does. To describe one to the parser takes
  /// some tens of milliseconds.
  private static List<Class<?>> named(List<String> words) {
    List<Class<?>> named = COMMANDS.stream().filter(command -> words.contains(command.getAnnotation(Command.class).name())).toList();
    return named.isEmpty() ? COMMANDS : named;
  }

  static CommandLine commandLine(OutputStream out, OutputStream err) {
    JenaSystem.init();
    return commandLine(out, err, COMMANDS);
  }

  private static CommandLine commandLine(OutputStream out, OutputStream err, List<Class<?>> commands) {
    var buffered = new BufferedOutputStream(out);
    var line = new CommandLine(new Main(buffered));
    commands.forEach(line::addSubcommand);
    return line.setOut(new PrintWriter(buffered, false, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true)
        .setExecutionExceptionHandler(new Failures());
  }

  /// Without a command: how to use it.
  @Override
  public void run() {
    spec.commandLine().usage(out());
    out().flush();
  }

  PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /// Standard output for what is bytes rather than lines; what was printed to [#out] before comes first.
  OutputStream raw() {
    out().flush();
    return raw;
  }

  PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /// The folder of the home, whether it exists or not.
  Path homeFolder() {
    if (home != null) {
      return home;
    }
    String named = System.getenv("STEMMA_HOME");
    if (named != null && !named.isBlank()) {
      return Path.of(named);
    }
    String data = System.getenv("XDG_DATA_HOME");
    return data != null && !data.isBlank()
        ? Path.of(data, "stemma")
        : Path.of(System.getProperty("user.home"), ".local", "share", "stemma");
  }
}
