package org.w3id.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// `docs/why.md` tells the truth: each command in it is run on what comes with Stemma, and prints what stands there; three
/// dots stand for lines that are left out.
@ExtendWith(EmbeddedKnowledge.Shared.class)
class WhyGuideTest {
  private static final Pattern TURTLE = Pattern.compile("```turtle\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern SPARQL = Pattern.compile("```sparql\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern COMMAND = Pattern.compile("```\\n\\$ ./stemma ([^\\n]*)\\n(.*?)```", Pattern.DOTALL);

  private final EmbeddedKnowledge embedded;

  WhyGuideTest(EmbeddedKnowledge embedded) {
    this.embedded = embedded;
  }

  @Test
  void itsCommandsPrintWhatItSays(@TempDir Path folder) throws IOException {
    String text = Files.readString(Path.of("../docs/why.md"));
    Files.writeString(folder.resolve("mine.ttl"), only(TURTLE, text));
    Files.writeString(folder.resolve("origins.rq"), only(SPARQL, text));
    Matcher commands = COMMAND.matcher(text);
    int count = 0;
    while (commands.find()) {
      count++;
      String line = commands.group(1);
      assertThat(printed(line, folder).strip()).as(line).matches(expected(commands.group(2)));
    }
    assertThat(count).isGreaterThan(4);
  }

  private static String only(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static Pattern expected(String block) {
    String exact = block.strip().lines().map(line -> line.equals("...") ? "(?s:.*)" : Pattern.quote(line)).reduce((a, b) -> a + "\\R" + b).orElse("");
    return Pattern.compile(exact.replace("\\R(?s:.*)", "(?s:.*)"));
  }

  private String printed(String line, Path folder) {
    var arguments = new ArrayList<String>();
    for (String word : line.split(" ", -1)) {
      arguments.add(word.endsWith(".ttl") || word.endsWith(".rq") ? folder.resolve(word).toString() : word);
    }
    arguments.addAll(List.of("--home", embedded.folder().toString()));
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int code = Main.commandLine(out, err).execute(arguments.toArray(String[]::new));
    assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }
}
