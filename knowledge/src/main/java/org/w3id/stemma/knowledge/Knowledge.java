package org.w3id.stemma.knowledge;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;

/// The Turtle of this module: licenses clause by clause, terms, rules, openness standards, artifacts.
///
/// The files are found where the class is, in a folder or in a jar; nobody keeps a list of them. Each call
/// reads them anew (some 25,000 triples, a fraction of a second), so the caller may change what he gets.
public final class Knowledge {
  /// A file that is always there: where it is, the others are.
  private static final String ANCHOR = "terms.ttl";

  private Knowledge() {}

  /// Made when it is first asked for: the files of a class path stay as they are.
  private static final class Version {
    static final String OF_ALL = digest().substring(0, 12);
  }

  /// A fresh graph of all files.
  ///
  /// @throws BrokenKnowledge if a file is not Turtle without a warning
  public static Graph graph() {
    var graph = GraphFactory.createDefaultGraph();
    read().forEach((name, bytes) -> parse(name, bytes, graph));
    return graph;
  }

  /// The names of all files, relative to the module, with `/`, sorted: `licenses/llama.ttl`.
  public static List<String> files() {
    return List.copyOf(read().keySet());
  }

  /// The first twelve hexadecimal digits of the SHA-256 over names and bytes of all files, in the order of `files()`.
  public static String version() {
    return Version.OF_ALL;
  }

  private static String digest() {
    var digest = sha256();
    read()
        .forEach(
            (name, bytes) -> {
              digest.update(sized(name.getBytes(StandardCharsets.UTF_8)));
              digest.update(sized(bytes));
            });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void parse(String name, byte[] bytes, Graph into) {
    try {
      RDFParser.source(new ByteArrayInputStream(bytes))
          .lang(Lang.TURTLE)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(into);
    } catch (RiotException e) {
      throw new BrokenKnowledge("knowledge/" + name + " is not sound Turtle: " + e.getMessage(), e);
    }
  }

  private static SortedMap<String, byte[]> read() {
    URL anchor = Knowledge.class.getResource(ANCHOR);
    if (anchor == null) {
      throw new BrokenKnowledge(
          ANCHOR + " is not beside " + Knowledge.class.getName() + " on the class path: build the module knowledge");
    }
    try {
      return switch (anchor.getProtocol()) {
        case "file" -> readFolder(Path.of(anchor.toURI()).resolveSibling(""));
        case "jar" -> readJar(anchor);
        default -> throw new BrokenKnowledge("cannot list the files beside " + anchor + ": neither folder nor jar");
      };
    } catch (IOException | URISyntaxException e) {
      throw new BrokenKnowledge("cannot read the files beside " + anchor, e);
    }
  }

  private static SortedMap<String, byte[]> readJar(URL anchor) throws IOException, URISyntaxException {
    var connection = (JarURLConnection) anchor.openConnection();
    URI jar = connection.getJarFileURL().toURI();
    try (var files = FileSystems.newFileSystem(Path.of(jar))) {
      return readFolder(files.getPath("/" + connection.getEntryName()).resolveSibling(""));
    }
  }

  private static SortedMap<String, byte[]> readFolder(Path folder) throws IOException {
    var files = new TreeMap<String, byte[]>();
    try (var walk = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) walk::iterator) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (name.endsWith(".ttl")) {
          files.put(name, Files.readAllBytes(file));
        }
      }
    }
    return files;
  }

  /// The bytes after their number, so that no other split of names and files gives the same digest.
  private static byte[] sized(byte[] bytes) {
    return ByteBuffer.allocate(Integer.BYTES + bytes.length).putInt(bytes.length).put(bytes).array();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
