package org.w3id.stemma.columns.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.NullUnmarked;
import org.w3id.stemma.columns.Columns;
import org.w3id.stemma.columns.build.ColumnsWriter;

@NullUnmarked
class DictionaryProperties {
  private Path folder;

  @BeforeTry
  void open() throws IOException {
    folder = Files.createTempDirectory("dictionary");
  }

  @AfterTry
  void delete() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : all) {
        Files.delete(file);
      }
    }
  }

  /// Of each text all beginnings, and texts that are longer by a letter or by very much.
  private static Set<String> texts() {
    var texts = new TreeSet<String>();
    for (String begin : new String[] {"", " ", "word", "word and word", "wörter", "\uD83D\uDE00"}) {
      for (int length = 1; length < 300; length += length < 20 ? 1 : 17) {
        texts.add(begin + "x".repeat(length));
        texts.add(begin + "x".repeat(length) + "-");
      }
      texts.add(begin);
      texts.add(begin + "x".repeat(100_000));
      texts.add(begin + "x".repeat(100_000) + "y");
    }
    return texts;
  }

  @Example
  void aTextIsFoundAmongOthersThatBeginAlikeAndAreMuchLonger() throws IOException {
    try (var writer = new ColumnsWriter(folder)) {
      for (String text : texts()) {
        writer.add(NodeFactory.createLiteralString(text));
      }
      writer.finish();
    }
    try (Columns columns = Columns.open(folder)) {
      for (String text : texts()) {
        Node node = NodeFactory.createLiteralString(text);
        int id = columns.terms().id(node);
        assertThat(columns.terms().node(id)).isEqualTo(node);
        assertThat(columns.terms().id(NodeFactory.createLiteralString(text + "z"))).isEqualTo(Dictionary.NONE);
        assertThat(columns.terms().ceiling(node)).isEqualTo(id);
      }
    }
  }
}
