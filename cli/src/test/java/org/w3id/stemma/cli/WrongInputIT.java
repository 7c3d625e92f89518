package org.w3id.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever is given to the command that it cannot use, it says what, where, and how to mend it, and changes nothing.
class WrongInputIT {
  private static final String MODEL =
      "{\"id\":\"a/b\",\"createdAt\":\"2026-01-02T00:00:00.000Z\",\"tags\":[\"license:mit\"]}\n";

  @TempDir static Path folder;
  private static TestHome home;
  private static TestHome.State before;

  @BeforeAll
  static void aBuiltHomeAndAFolderOfWrongThings() throws Exception {
    home = TestHome.build(folder);
    before = home.state();
    for (String part : List.of("folder", "newer", "damaged", "fresh")) {
      Files.createDirectory(folder.resolve(part));
    }
    write("model.jsonl", MODEL);
    write("half.jsonl", MODEL + "{\"id\":\"a/c\",\"createdAt\":\"20");
    write("empty.jsonl", "");
    write("folder/readme.md", "nothing to load here");
    write("picture.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13});
    write("table.csv", "id,license\na/b,mit\n");
    write("table.jsonl", "id,license\na/b,mit\n");
    byte[] models = models();
    write("cut.jsonl.gz", half(gzip(models)));
    write("cut.jsonl.zst", half(Zstd.compress(models)));
    write("person.json", "{\"name\":\"no model\"}");
    write("numbers.json", "[1, 2, 3]");
    write("query.rq", "SELECT * {\n  ?s ?p\n}\n");
    write("update.rq", "INSERT DATA { <urn:a> <urn:b> <urn:c> }");
    write("latin.rq", "ASK { ?s ?p \"caf\u00e9\" }".getBytes(StandardCharsets.ISO_8859_1));
    write("ask.rq", "ASK {}");
    write("newer/home.json", "{\"format\": 2, \"madeBy\": \"9.0\"}");
    write("damaged/home.json", "{\"format\"");
    write("fresh/home.json", "{\"format\": 1, \"madeBy\": \"0.1.0\"}");
  }

  /// Each test looks at `current`; every byte of what it names is compared once, after all of them.
  @AfterAll
  static void theHomeIsAsItWas() throws Exception {
    assertThat(home.state()).isEqualTo(before);
  }

  @ParameterizedTest(name = "stemma {0}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      load hub missing.jsonl                     | 2 | missing.jsonl: is neither a file nor a folder; is the name right?
      load hub folder                            | 2 | folder: no file in this folder ends in .json, .jsonl or .ndjson
      load hub empty.jsonl                       | 2 | empty.jsonl: is empty; fetch it again
      load hub picture.png                       | 2 | picture.png: is neither JSON nor JSON Lines (it begins with byte 0x89); give Hub metadata as
      load hub table.csv                         | 2 | table.csv: is neither JSON nor JSON Lines (it begins with 'i'); give Hub metadata as
      load hub table.jsonl                       | 2 | table.jsonl: holds no model
      load hub table.jsonl --snapshot 2026-09-25 | 2 | table.jsonl: holds no model
      load hub cut.jsonl.gz                      | 2 | cut.jsonl.gz: cut in the middle or damaged, near byte
      load hub cut.jsonl.zst                     | 2 | cut.jsonl.zst: cut in the middle or damaged, near byte
      load hub person.json                       | 2 | person.json: holds no model
      load hub person.json --snapshot 2026-09-25 | 2 | person.json: holds no model
      load hub numbers.json                      | 2 | numbers.json: holds no model
      load hub model.jsonl --snapshot yesterday  | 2 | --snapshot must be a day such as 2026-09-25, not yesterday.
      load hub model.jsonl --snapshot 2026-02-30 | 2 | --snapshot must be a day such as 2026-09-25, not 2026-02-30.
      """)
  void aSourceThatCannotBeLoadedIsRefused(String line, int code, String says) throws Exception {
    refuses(line, code, says);
  }

  @ParameterizedTest(name = "stemma {0}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      frobnicate           | 2 | Unmatched argument at index 0: 'frobnicate'
      statsu               | 2 | Did you mean: stemma status?
      build --frob         | 2 | Unknown option: '--frob'
      load                 | 2 | Missing required subcommand
      load hub             | 2 | Missing required parameter: 'PATH'
      load moon            | 2 | Unmatched argument at index 1: 'moon'
      serve --port 65536   | 2 | --port must be from 0 to 65535, not 65536.
      serve --port -1      | 2 | --port must be from 0 to 65535, not -1.
      serve --port http    | 2 | Invalid value for option '--port': 'http' is not an int
      serve --timeout 0    | 2 | --timeout must be at least 1 second, not 0.
      """)
  void aCommandThatIsNotThereIsRefused(String line, int code, String says) throws Exception {
    refuses(line, code, says);
  }

  @ParameterizedTest(name = "stemma {0}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      query who                              | 2 | There is no question "who" in the catalogue and no file of that name. `stemma query` lists the catalogue.
      query terms-of-a-license planet=Mars   | 2 | planet
      query terms-of-a-license license=<a>b> | 2 | license
      query terms-of-a-license license       | 2 | PARAMETER=VALUE
      query missing.rq                       | 2 | There is no file missing.rq.
      query folder                           | 2 | folder is a folder: a query is a file.
      query latin.rq                         | 2 | latin.rq is not UTF-8 text: a query is.
      query query.rq                         | 2 | at line 3, column 1.
      query update.rq                        | 2 | update.rq is no SPARQL query: Encountered
      query ask.rq who=me                    | 2 | Values are for questions of the catalogue; write them into ask.rq.
      query ask.rq --format ttl              | 2 | choose one of --format table, csv, tsv, json, xml.
      query ask.rq --format pdf              | 2 | expected one of [TABLE, CSV, TSV, JSON, XML, TTL, NT, JSONLD, RDF]
      """)
  void aQuestionThatCannotBeAskedIsRefused(String line, int code, String says) throws Exception {
    refuses(line, code, says);
  }

  @ParameterizedTest(name = "stemma {0}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      status --home nowhere                  | 2 | nowhere. Load a source into it first, or name another with --home.
      query ask.rq --home nowhere            | 2 | nowhere. Load a source into it first, or name another with --home.
      query ask.rq --home fresh              | 2 | fresh has no generation yet: run stemma build, or stemma serve.
      status --home model.jsonl              | 2 | model.jsonl is a file, and a home is a folder: choose another with --home.
      build --home model.jsonl               | 2 | model.jsonl is a file, and a home is a folder: choose another with --home.
      status --home newer                    | 2 | newer has format 2, and this Stemma
      build --home newer                     | 2 | Use a newer Stemma, or another home with --home.
      load hub model.jsonl --home newer      | 2 | Use a newer Stemma, or another home with --home.
      serve --port 0 --home newer            | 2 | Use a newer Stemma, or another home with --home.
      status --home damaged                  | 2 | home.json is damaged
      build --home damaged                   | 2 | home.json is damaged
      """)
  void aHomeThatIsNoneIsRefused(String line, int code, String says) throws Exception {
    refuses(line, code, says);
  }

  @Test
  void aHomeWithoutAGenerationSaysSo() throws Exception {
    Command.Ended status = Command.run(folder, folder.resolve("fresh"), "status");

    assertThat(status.code()).as(status.all()).isZero();
    assertThat(status.out()).contains("generation  none yet: stemma build");
  }

  /// Nobody may write below `/proc`, not even root.
  @ParameterizedTest(name = "stemma {0}")
  @CsvSource(delimiter = '|', textBlock = """
      build --home /proc/stemma                | 3 | The home /proc/stemma cannot be written
      load hub model.jsonl --home /proc/stemma | 3 | Give this user the right to write there, or choose another with --home.
      serve --port 0 --home /proc/stemma       | 3 | Give this user the right to write there, or choose another with --home.
      """)
  void aHomeThatCannotBeWrittenIsRefused(String line, int code, String says) throws Exception {
    assumeTrue(Files.isDirectory(Path.of("/proc/self")), "this machine has no /proc");

    refuses(line, code, says);
  }

  @Test
  void halfALineIsSetAsideAndTheRestIsLoaded(@TempDir Path other) throws Exception {
    Command.Ended load = Command.run(folder, other, "load", "hub", "half.jsonl");

    assertThat(load.code()).as(load.all()).isZero();
    assertThat(load.out()).contains("hub 2026-01-02: 2 records, 1 of them set aside").contains("half-line");
    byte[] rejects = Files.readAllBytes(other.resolve("graphs/hub@2026-01-02.rejects.jsonl.zst"));
    assertThat(text(rejects)).contains("half-line", "half.jsonl:2:");
  }

  private static void refuses(String line, int code, String says) throws Exception {
    boolean elsewhere = line.contains("--home");
    String[] words = line.split(" ");
    Command.Ended ended =
        elsewhere
            ? Command.run(folder, Path.of(words[words.length - 1]), Arrays.copyOf(words, words.length - 2))
            : Command.run(folder, home.path(), words);

    assertThat(ended.code()).as(ended.all()).isEqualTo(code);
    assertThat(ended.err()).contains(says).doesNotContain("\tat ");
    assertThat(ended.out()).isEmpty();
    assertThat(Files.readString(home.path().resolve("current"))).isEqualTo(before.current());
    assertThat(home.leftovers()).isEmpty();
  }

  private static void write(String name, String text) throws IOException {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void write(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
  }

  /// Many lines that do not compress to nothing.
  private static byte[] models() {
    var random = new Random(3);
    var lines = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      lines.append(MODEL.replace("a/b", "a/b" + random.nextLong()));
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] half(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length / 2);
  }

  private static String text(byte[] zstd) throws IOException {
    try (InputStream in = new ZstdInputStream(new ByteArrayInputStream(zstd))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
