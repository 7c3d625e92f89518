package org.w3id.stemma.columns.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.SingleInstanceLockFactory;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.file.Opened;

/// Writes an index of strings into a folder of its own. Not for several threads.
///
/// Memory does not grow with the number of strings that a new index is made of, but with those that are added to one.
/// What is left when it is closed before it was finished is worth nothing.
public final class TextWriter implements AutoCloseable {
  static final String TEXT = "text";
  static final String LANGUAGE = "language";
  static final String STRING = "string";

  private static final double BUFFER_IN_MEGABYTES = 64;

  /// One of so many strings is looked up in the end.
  private static final int SAMPLED = 1024;

  private final Opened opened = new Opened();
  private final Path folder;
  private final IndexWriter writer;
  private final @Nullable TextIndex last;
  private final Set<Node> added = new HashSet<>();
  private final List<Node> sample = new ArrayList<>();
  private final Words wholes;
  private long count;

  private TextWriter(Path folder, boolean isThere) throws IOException {
    Advice.off();
    this.folder = folder;
    this.last = isThere ? opened.open(() -> TextIndex.open(folder)) : null;
    this.wholes = opened.open(() -> new Words(Words.WHOLES));
    Words parts = opened.open(() -> new Words(Words.PARTS));
    Directory directory = opened.open(() -> new MMapDirectory(folder, new SingleInstanceLockFactory()));
    var how =
        new IndexWriterConfig(parts)
            .setSimilarity(Words.similarity())
            .setRAMBufferSizeMB(BUFFER_IN_MEGABYTES)
            .setMergeScheduler(new SerialMergeScheduler())
            .setCommitOnClose(false);
    this.writer = opened.open(() -> new IndexWriter(directory, how));
  }

  /// Begins a new index; each string must be added once.
  ///
  /// @param folder is made; empty, if it is there
  public static TextWriter begin(Path folder) throws IOException {
    return new TextWriter(folder, false);
  }

  /// Adds to an index what it does not have. It is not changed before this is finished.
  public static TextWriter change(Path folder) throws IOException {
    return new TextWriter(folder, true);
  }

  /// Adds a string; any other node, and a text of more than 10,000 characters, is passed over.
  public void add(Node node) throws IOException {
    if (!Strings.isIndexed(node) || (last != null && (last.has(node) || !added.add(node)))) {
      return;
    }
    writer.addDocument(document(node));
    if (count++ % SAMPLED == 0) {
      sample.add(node);
    }
  }

  /// A text that is cut otherwise as parts than as wholes is there both ways.
  private Document document(Node string) {
    String text = string.getLiteralLexicalForm();
    var document = new Document();
    document.add(new TextField(TEXT, text, Field.Store.NO));
    if (hasInnerCapital(text)) {
      document.add(new TextField(TEXT, wholes.tokenStream(TEXT, text)));
    }
    document.add(new StringField(LANGUAGE, Strings.language(string), Field.Store.NO));
    document.add(new SortedDocValuesField(STRING, Strings.bytes(string)));
    return document;
  }

  /// Whether a capital letter follows a small one.
  private static boolean hasInnerCapital(String text) {
    for (int i = 1; i < text.length(); i++) {
      if (Character.isUpperCase(text.charAt(i)) && Character.isLetter(text.charAt(i - 1)) && !Character.isUpperCase(text.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  /// Writes it all, and looks whether what was added is there.
  ///
  /// @throws IOException if it is not
  public void finish() throws IOException {
    if (last == null) {
      writer.forceMerge(1);
      writer.setLiveCommitData(Map.of(TextIndex.BEGUN_WITH, Long.toString(count)).entrySet());
    }
    writer.commit();
    check();
  }

  private void check() throws IOException {
    try (TextIndex written = TextIndex.open(folder)) {
      if (written.size() != count + (last == null ? 0 : last.size())) {
        throw new IOException("The text index " + folder + " has " + written.size() + " strings, " + count + " of which were added: some are missing.");
      }
      for (Node string : sample) {
        if (!written.has(string)) {
          throw new IOException("The text index " + folder + " does not have " + string + ", which was added.");
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    opened.close();
  }
}
