package org.w3id.stemma.loaders.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.stemma.loaders.BrokenSource;

@SuppressWarnings("NullAway.Init")
class HubFilesTest {
  @TempDir private Path folder;
  private Hub hub;

  @BeforeEach
  void open() {
    hub = new Hub(folder);
  }

  private static final String LINES =
      "{\"id\":\"o/a\"}\n{\"id\":\"o/b\",\"likes\":3}\n{\"id\":\"o/c\"}\n";

  private static final String ARRAY =
      "[ {\"id\":\"o/a\"},\n  {\"id\":\"o/b\",\n   \"likes\":3}, {\"id\":\"o/c\"} ]\n";

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(utf8(text));
    }
    return bytes.toByteArray();
  }

  private static byte[] joined(byte[]... parts) {
    var bytes = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(bytes::writeBytes);
    return bytes.toByteArray();
  }

  @Test
  void everyShapeAndCompressionGivesTheSameTriples() throws IOException {
    var expected = hub.lines(LINES).triples();

    assertThat(hub.read("a.ndjson", LINES).triples()).isEqualTo(expected);
    assertThat(hub.read("a.json", LINES).triples()).isEqualTo(expected);
    assertThat(hub.read("a", LINES).triples()).isEqualTo(expected);
    assertThat(hub.read("b.json", ARRAY).triples()).isEqualTo(expected);
    assertThat(hub.read("c.json", "\ufeff" + ARRAY).triples()).isEqualTo(expected);
    assertThat(
            hub.read(
                    "d.json",
                    "{\n\"id\":\"o/a\"}\n{\"id\":\"o/b\",\n\"likes\":3}\n{\"id\":\"o/c\"}\n")
                .triples())
        .isEqualTo(expected);
    assertThat(Hub.read(hub.file("a.jsonl.gz", gzip(LINES))).triples()).isEqualTo(expected);
    assertThat(Hub.read(hub.file("b.json.gz", gzip(ARRAY))).triples()).isEqualTo(expected);
    assertThat(Hub.read(hub.file("a.jsonl.zst", Zstd.compress(utf8(LINES)))).triples())
        .isEqualTo(expected);
    assertThat(Hub.read(hub.file("misnamed.jsonl", Zstd.compress(utf8(LINES)))).triples())
        .isEqualTo(expected);
  }

  @Test
  void compressedPartsOneAfterTheOtherAreOneFile() throws IOException {
    var expected = hub.lines(LINES).triples();
    var first = LINES.substring(0, 20);
    var second = LINES.substring(20);

    assertThat(Hub.read(hub.file("a.jsonl.gz", joined(gzip(first), gzip(second)))).triples())
        .isEqualTo(expected);
    assertThat(
            Hub.read(
                    hub.file(
                        "a.jsonl.zst",
                        joined(Zstd.compress(utf8(first)), Zstd.compress(utf8(second)))))
                .triples())
        .isEqualTo(expected);
  }

  @Test
  void aFolderIsReadInTheOrderOfNamesAndTellsWhatItLeavesAlone() throws IOException {
    hub.file("2.jsonl", "{\"id\":\"o/b\",\"tags\":[\"base_model:o/c\"]}\n");
    hub.file("1.json", "[{\"id\":\"o/a\"}]");
    hub.file("3.jsonl.gz", gzip("{\"id\":\"o/c\"}\n"));
    hub.file("NOTICE.txt", "Not for us.");
    hub.file(".hidden.json", "{");
    Files.createDirectory(folder.resolve("within"));

    var outcome = Hub.read(folder);

    assertThat(outcome.faults()).containsExactly("other-file");
    assertThat(outcome.finding("other-file").where()).endsWith("NOTICE.txt");
    assertThat(outcome.report().records()).isEqualTo(3);
    assertThat(outcome.triples().getFirst().getSubject().getURI()).endsWith("o--a");
  }

  @Test
  void aBrokenElementOfAnArrayIsRejectedAloneWithItsPlace() {
    var outcome =
        hub.read(
            "page.json",
            """
            [{"id":"o/a"},
             {"id":"o/x", oops},
             {"id":"o/y",
              "id":"o/z"}, 7, "text", [1, {"a": "]"}], {"note":"{ \\" ["},
             {"id":"o/b"}]
            """);

    assertThat(outcome.faults())
        .containsExactly(
            "broken-json",
            "duplicate-key",
            "not-an-object",
            "not-an-object",
            "not-an-object",
            "missing-id");
    assertThat(outcome.report().accepted()).isEqualTo(2);
    assertThat(outcome.finding("broken-json").where()).contains("page.json:2:");
    assertThat(outcome.finding("duplicate-key").where()).contains("page.json:4:");
    assertThat(outcome.finding("missing-id").where()).endsWith("page.json:4:44");
  }

  @Test
  void aHugeElementOfAnArrayIsSkippedWithoutBeingHeld() {
    var outcome =
        hub.read(
            "page.json",
            "[{\"id\":\"o/x\",\"y\":\"" + "z".repeat(Chunk.MAX_LENGTH) + "\"},{\"id\":\"o/b\"}]");

    assertThat(outcome.faults()).containsExactly("long-line");
    assertThat(outcome.report().accepted()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"id\":\"o/a\"}",
        "[{\"id\":\"o/a\"},",
        "[{\"id\":\"o/a\"},]",
        "[{\"id\":\"o/a\"} {\"id\":\"o/b\"}]",
        "[{\"id\":\"o/a",
        "[",
        "[{\"a\\",
        "{\n\"id\":\"o/a\""
      })
  void aJsonTextThatIsNotWholeIsABrokenSource(String content) {
    assertThatThrownBy(() -> hub.read("page.json", content))
        .isInstanceOf(BrokenSource.class)
        .hasMessageContaining("page.json:")
        .hasMessageContaining("fetch the file again");
  }

  @Test
  void oneLineCutInTheMiddleIsHalfALineWhateverItsFileIsCalled() {
    var outcome = hub.read("page.json", "{\"id\":\"o/a\"}\n{\"id\":\"o/b\",\"tags");

    assertThat(outcome.faults()).containsExactly("half-line");
    assertThat(outcome.report().accepted()).isEqualTo(1);
  }

  @Test
  void aSourceWithoutAnyModelIsABrokenSourceThatSaysWhyItsFirstRecordIsNone() throws IOException {
    hub.file("half.json", "{\"id\":\"o/a\",\"tags");
    hub.file("people.jsonl", "{\"name\":\"no model\"}\n{\"name\":\"another\"}\n");
    hub.file("numbers.json", "[1, 2]");

    assertBroken("half.json", "holds no model; the first record, at " + folder.resolve("half.json:1"));
    assertBroken("people.jsonl", "holds no model; the first record, at " + folder.resolve("people.jsonl:1"));
    assertBroken("numbers.json", "holds no model; the first record, at " + folder.resolve("numbers.json:1"));
  }

  @Test
  void nothingToReadIsABrokenSourceThatSaysHowToMendIt() throws IOException {
    Files.createDirectory(folder.resolve("empty"));
    hub.file("empty.jsonl", "");
    hub.file("blank.jsonl", " \n\ufeff\n");
    hub.file("page.html", "<html>");
    hub.file("picture.png", new byte[] {(byte) 0x89, 'P', 'N', 'G'});
    hub.file("none.json", "[]");

    assertBroken("empty", "no file in this folder ends in .json");
    assertBroken("empty.jsonl", "is empty");
    assertBroken("blank.jsonl", "is empty");
    assertBroken("page.html", "is neither JSON nor JSON Lines (it begins with '<')");
    assertBroken("picture.png", "begins with byte 0x89");
    assertBroken("none.json", "holds no record");
    assertBroken("absent.jsonl", "is neither a file nor a folder");
  }

  private void assertBroken(String name, String why) {
    assertThatThrownBy(() -> Hub.read(folder.resolve(name)))
        .isInstanceOf(BrokenSource.class)
        .hasMessageContaining(name)
        .hasMessageContaining(why);
  }

  @Test
  void aCompressedFileCutAnywhereIsABrokenSourceBeforeAnythingIsStated() throws IOException {
    assertBrokenWhereverCut("a.jsonl.gz", gzip(LINES.repeat(3)), -1);
    assertBrokenWhereverCut("a.jsonl.zst", Zstd.compress(utf8(LINES.repeat(3))), -1);
    int seam = gzip(LINES).length;
    assertBrokenWhereverCut("b.jsonl.gz", joined(gzip(LINES), gzip(LINES)), seam);
  }

  /// @param seam where a cut cannot be known, because the file would be whole
  private void assertBrokenWhereverCut(String name, byte[] whole, int seam) {
    for (int length = 4; length < whole.length; length++) {
      if (length != seam) {
        var path = hub.file(name, Arrays.copyOf(whole, length));
        var got = new AtomicLong();
        assertThatThrownBy(
                () ->
                    Hub.source(path)
                        .takenOn(Hub.DAY)
                        .read(
                            new StreamRDFBase() {
                              @Override
                              public void triple(Triple triple) {
                                got.incrementAndGet();
                              }
                            },
                            finding -> got.incrementAndGet()))
            .as("cut at %d", length)
            .isInstanceOf(BrokenSource.class)
            .hasMessageContaining(name)
            .hasMessageContaining("byte");
        assertThat(got).hasValue(0);
      }
    }
  }

  @Test
  void aDamagedByteInAGzipFileIsFound() throws IOException {
    byte[] bytes = gzip(LINES.repeat(3));
    bytes[bytes.length - 7] ^= 1;

    assertThatThrownBy(() -> Hub.read(hub.file("a.jsonl.gz", bytes)))
        .isInstanceOf(BrokenSource.class);
  }
}
