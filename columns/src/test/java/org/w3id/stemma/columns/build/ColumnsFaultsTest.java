package org.w3id.stemma.columns.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.riot.RiotException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.stemma.columns.Columns;

/// Columns that are not whole are not opened, and a build that fails says what and where.
class ColumnsFaultsTest {
  private static final String QUADS = "<urn:a> <urn:p> \"b\" <urn:g> .\n<urn:a> <urn:q> \"c\" .\n";

  @TempDir Path folder;

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private void build() throws IOException {
    try (var writer = new ColumnsWriter(folder)) {
      writer.addNQuads("quads", stream(QUADS));
      assertThat(writer.finish()).isEqualTo(2);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> !file.endsWith(Manifest.FILE)).toList();
    }
  }

  @Test
  void aBuildThatWasNotFinishedIsRefusedAndLeavesNothing() throws IOException {
    try (var writer = new ColumnsWriter(folder)) {
      writer.addNQuads("quads", stream(QUADS));
    }
    assertThat(files()).isEmpty();
    assertThatThrownBy(() -> Columns.open(folder)).isInstanceOf(IOException.class).hasMessageContaining("not written to their end");
    assertThatThrownBy(() -> new ColumnsUpdate(folder, Files.createDirectory(folder.resolve("new"))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not written to their end");
  }

  @Test
  void aFileThatIsCutIsNamed() throws IOException {
    build();
    for (Path file : files()) {
      byte[] whole = Files.readAllBytes(file);
      if (whole.length > 0) {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.truncate(whole.length - 1L);
        }
        assertThatThrownBy(() -> Columns.open(folder)).isInstanceOf(IOException.class).hasMessageContaining(file.toString());
        Files.write(file, whole);
      }
    }
    Columns.open(folder).close();
  }

  @Test
  void aFileThatIsMissingIsNamed() throws IOException {
    build();
    for (Path file : files()) {
      byte[] whole = Files.readAllBytes(file);
      Files.delete(file);
      assertThatThrownBy(() -> Columns.open(folder)).isInstanceOf(IOException.class).hasMessageStartingWith(file + " is missing");
      Files.write(file, whole);
    }
    Columns.open(folder).close();
  }

  @Test
  void aFolderInWhichColumnsAreIsNotWrittenTo() throws IOException {
    build();
    assertThatThrownBy(this::build).isInstanceOf(IOException.class).hasMessageContaining(folder.toString());
    Columns.open(folder).close();
  }

  @Test
  void aSourceThatBreaksOffFailsTheBuild() throws IOException {
    InputStream broken = new PipedInputStream();
    try (var writer = new ColumnsWriter(folder)) {
      writer.addNQuads("quads", stream(QUADS));
      assertThatThrownBy(() -> writer.addNQuads("more", broken)).isInstanceOf(IOException.class).hasMessageContaining("Pipe");
      assertThatThrownBy(() -> writer.addNQuads("cut", stream(QUADS + "<urn:a> <urn:"))).isInstanceOf(RiotException.class).hasMessageStartingWith("cut, line 3");
    }
    assertThat(files()).isEmpty();
  }

  /// Which files of the folder this process has open.
  private List<Path> open() throws IOException {
    var open = new ArrayList<Path>();
    try (Stream<Path> links = Files.list(Path.of("/proc/self/fd"))) {
      for (Path link : links.toList()) {
        if (Files.isSymbolicLink(link)) {
          open.add(Files.readSymbolicLink(link));
        }
      }
    }
    return open.stream().filter(file -> file.startsWith(folder.toAbsolutePath())).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"terms.groups", "terms.numbers", "graphs.sets", "subjects.sets", "objects.index", "objects.sets"})
  void aBuildThatMeetsAFileLeavesNoneOpen(String there) throws IOException {
    assumeTrue(Files.exists(Path.of("/proc/self/fd")), "the system does not tell which files are open");
    Files.writeString(folder.resolve(there), "");
    assertThatThrownBy(this::build).isInstanceOf(FileAlreadyExistsException.class).hasMessageContaining(there);
    assertThat(open()).isEmpty();
  }
}
