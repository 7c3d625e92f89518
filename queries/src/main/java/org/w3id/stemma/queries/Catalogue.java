package org.w3id.stemma.queries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// All questions, by name.
public final class Catalogue {
  private static final String END = ".rq";

  private final SortedMap<String, NamedQuery> byName;

  private Catalogue(SortedMap<String, NamedQuery> byName) {
    this.byName = Collections.unmodifiableSortedMap(byName);
  }

  /// Reads the `.rq` files that stand beside this class, in a folder or in a jar. [BrokenQuery] if one is not well formed.
  public static Catalogue load() {
    URL here = Objects.requireNonNull(Catalogue.class.getResource("Catalogue.class"));
    try {
      if (here.getProtocol().equals("jar")) {
        String path = here.getPath();
        Path jar = Path.of(new URI(path.substring(0, path.indexOf("!/"))));
        String inside = path.substring(path.indexOf("!/") + 1, path.lastIndexOf('/'));
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
          return read(files.getPath(inside));
        }
      }
      return read(Objects.requireNonNull(Path.of(here.toURI()).getParent()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The place of the queries has no path: " + here, e);
    } catch (IOException e) {
      throw new UncheckedIOException("The queries cannot be read from " + here, e);
    }
  }

  static Catalogue read(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.filter(file -> file.toString().endsWith(END)).sorted().forEach(files::add);
    }
    if (files.isEmpty()) {
      throw new BrokenQuery(folder.toString(), "no .rq file in it: the resources of this jar are incomplete");
    }
    SortedMap<String, NamedQuery> byName = new TreeMap<>();
    for (Path file : files) {
      String topic = folder.relativize(file).getName(0).toString();
      NamedQuery query = NamedQuery.read(topic, String.valueOf(file.getFileName()), Files.readString(file));
      if (byName.putIfAbsent(query.name(), query) != null) {
        throw new BrokenQuery(file.toString(), "another file has the name '" + query.name() + "': names are unique");
      }
    }
    return new Catalogue(byName);
  }

  /// Every question, by name.
  public Collection<NamedQuery> all() {
    return byName.values();
  }

  public Optional<NamedQuery> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}
