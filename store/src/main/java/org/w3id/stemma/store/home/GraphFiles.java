package org.w3id.stemma.store.home;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.w3id.stemma.store.StoreException;
import org.w3id.stemma.store.disk.Disk;
import org.w3id.stemma.store.disk.Json;

/// The graph files of a home.
public final class GraphFiles {
  static final String DATA = ".nq.zst";
  static final String REJECTS = ".rejects.jsonl.zst";
  static final String MANIFEST = ".json";
  static final String PART = ".part";

  /// The manifest of a graph file whose parts are all on the disk, but not all under their names.
  static final String COMMITTED = ".json.committed";

  /// Which graph files are seen in the default graph, and which by name only.
  public record Split(List<GraphFile> current, List<GraphFile> beside) {
    public List<GraphFile> all() {
      var all = new ArrayList<>(current);
      all.addAll(beside);
      return all;
    }
  }

  private final Path folder;

  GraphFiles(Path folder) {
    this.folder = folder;
  }

  /// All of them, by source, the newest snapshot of each last.
  public List<GraphFile> all() {
    var files = new ArrayList<GraphFile>();
    for (Path manifest : ending(MANIFEST)) {
      files.add(graphFile(manifest));
    }
    files.sort(
        comparing((GraphFile f) -> f.manifest().source())
            .thenComparing(f -> f.manifest().snapshot(), new SnapshotOrder()));
    return List.copyOf(files);
  }

  /// The newest of each source, by source.
  public List<GraphFile> newest() {
    return bySource().values().stream().map(List::getLast).toList();
  }

  /// The newest of each source is current if it is placed so; all others stand beside, save those whose graph a newer
  /// file has too: a graph is never a mixture of two snapshots.
  public Split split() {
    var current = new ArrayList<GraphFile>();
    var beside = new ArrayList<GraphFile>();
    var taken = new HashSet<String>();
    for (GraphFile newest : newest()) {
      if (!taken.add(newest.manifest().graph())) {
        throw StoreException.wrongInput(
            "Two sources write to the graph " + newest.manifest().graph() + ", one of them is "
                + newest.manifest().source() + ". Load it into a graph of its own.");
      }
      (newest.manifest().placement() == Placement.DEFAULT ? current : beside).add(newest);
    }
    for (List<GraphFile> source : bySource().values()) {
      for (GraphFile older : source.subList(0, source.size() - 1).reversed()) {
        if (taken.add(older.manifest().graph())) {
          beside.add(older);
        }
      }
    }
    return new Split(List.copyOf(current), List.copyOf(beside));
  }

  private SortedMap<String, List<GraphFile>> bySource() {
    return all().stream()
        .collect(groupingBy(f -> f.manifest().source(), TreeMap::new, toList()));
  }

  private GraphFile graphFile(Path manifestFile) {
    try {
      GraphManifest manifest = Json.read(manifestFile, GraphManifest.class);
      if (manifest.format() > GraphManifest.FORMAT) {
        throw StoreException.wrongInput(
            manifestFile + " has format " + manifest.format() + ", and this Stemma reads up to "
                + GraphManifest.FORMAT + ". Use a newer Stemma, or another home with --home.");
      }
      return new GraphFile(folder.resolve(manifest.origin().fileName() + DATA), manifest);
    } catch (JacksonException e) {
      throw StoreException.outside(
              manifestFile + " is damaged: " + e.getOriginalMessage() + ". Remove it and load the source again.")
          .causedBy(e);
    } catch (IOException e) {
      throw StoreException.outside(manifestFile + " cannot be read: " + e.getMessage()).causedBy(e);
    }
  }

  /// Finishes what was committed before a crash, and removes what was not.
  void recover() {
    try {
      for (Path committed : ending(COMMITTED)) {
        String name = committed.getFileName().toString();
        publish(folder, name.substring(0, name.length() - COMMITTED.length()));
      }
      for (Path part : ending(PART)) {
        Files.delete(part);
      }
    } catch (IOException e) {
      throw StoreException.outside("The graph files in " + folder + " cannot be put in order: " + e.getMessage())
          .causedBy(e);
    }
  }

  /// Puts the parts of a committed graph file under their names; may be done again after a crash at any step.
  static void publish(Path folder, String name) throws IOException {
    Path committed = folder.resolve(name + COMMITTED);
    Path data = folder.resolve(name + DATA + PART);
    if (Files.exists(data)) {
      Disk.rename(data, folder.resolve(name + DATA));
    }
    Path rejects = folder.resolve(name + REJECTS + PART);
    if (Files.exists(rejects)) {
      Disk.rename(rejects, folder.resolve(name + REJECTS));
    } else if (Json.read(committed, GraphManifest.class).remarks() == 0) {
      Files.deleteIfExists(folder.resolve(name + REJECTS));
    }
    Disk.rename(committed, folder.resolve(name + MANIFEST));
  }

  private List<Path> ending(String end) {
    try {
      return Disk.children(folder).stream().filter(file -> file.getFileName().toString().endsWith(end)).toList();
    } catch (IOException e) {
      throw StoreException.outside("The folder " + folder + " cannot be read: " + e.getMessage()).causedBy(e);
    }
  }
}
