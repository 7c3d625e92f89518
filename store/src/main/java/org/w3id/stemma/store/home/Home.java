package org.w3id.stemma.store.home;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.stemma.store.StoreException;
import org.w3id.stemma.store.Version;
import org.w3id.stemma.store.disk.Disk;
import org.w3id.stemma.store.disk.Json;

/// A folder that holds graph files, generations, and which of them is current.
///
/// ```
/// home.json                       the format of this folder
/// graphs/<source>@<snapshot>.nq.zst, .json, .rejects.jsonl.zst
/// generations/<n>/                sealed: current/ and beside/ (TDB2) or columns/, arrays/, memo/, manifest.json, manifest.sha256
/// generations/.building-<n>/      being built, or left by a crash
/// current                         the number of the generation that is served, and the digests of all manifests
/// run/<pid>-<n>/                  where a process opens a generation
/// writer.lock, server.lock        held by the one writer and the one server; .json beside them says who
/// withdrawn/<n>.json              that generation n is not to be served, and why
/// scrub.json                      what the last reading of all that is served found
/// log.jsonl                       what happened, and when
/// ```
public final class Home {
  /// How the name of a folder begins in which a generation is built.
  public static final String BUILDING = ".building-";

  static final int FORMAT = 1;

  record Format(int format, String madeBy) {}

  private final Path path;

  private Home(Path path) {
    this.path = path;
  }

  /// Opens a home to write to it or to serve it; makes it if it is not there.
  ///
  /// @throws StoreException if it is a file, cannot be written, or is of a newer format
  public static Home open(Path folder) {
    Path path = folder.toAbsolutePath().normalize();
    var home = new Home(path);
    try {
      Files.createDirectories(path);
      if (Files.exists(home.formatFile())) {
        home.checkFormat();
      } else {
        Disk.replace(home.formatFile(), Json.pretty(new Format(FORMAT, Version.ofProject())));
      }
      if (!Files.isWritable(path)) {
        throw new AccessDeniedException(path.toString());
      }
      for (Path part : new Path[] {home.graphsFolder(), home.generationsFolder(), home.runFolder()}) {
        Files.createDirectories(part);
      }
    } catch (FileAlreadyExistsException e) {
      throw notAFolder(path).causedBy(e);
    } catch (FileSystemException e) {
      throw StoreException.outside(
              "The home " + path + " cannot be written (" + e.getMessage()
                  + "). Give this user the right to write there, or choose another with --home.")
          .causedBy(e);
    } catch (IOException e) {
      throw StoreException.outside("The home " + path + " cannot be opened: " + e.getMessage()).causedBy(e);
    }
    return home;
  }

  /// Opens a home that must exist, and writes nothing to it.
  ///
  /// Opening a generation of it still needs room for a view: in the home's `run/` if that can be written, else in the
  /// system's folder for temporary files.
  public static Home read(Path folder) {
    Path path = folder.toAbsolutePath().normalize();
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw notAFolder(path);
    }
    var home = new Home(path);
    if (!Files.exists(home.formatFile())) {
      throw StoreException.wrongInput(
          "There is no home at " + path + ". Load a source into it first, or name another with --home.");
    }
    try {
      home.checkFormat();
    } catch (IOException e) {
      throw StoreException.outside("The home " + path + " cannot be read: " + e.getMessage()).causedBy(e);
    }
    return home;
  }

  private static StoreException notAFolder(Path path) {
    return StoreException.wrongInput(path + " is a file, and a home is a folder: choose another with --home.");
  }

  private void checkFormat() throws IOException {
    int found = format();
    if (found > FORMAT) {
      throw StoreException.wrongInput(
          "The home " + path + " has format " + found + ", and this Stemma (" + Version.ofProject()
              + ") reads up to format " + FORMAT + ". Use a newer Stemma, or another home with --home.");
    }
    if (found < 1) {
      throw StoreException.wrongInput(formatFile() + " names no format: this is not a home of Stemma.");
    }
  }

  private int format() throws IOException {
    try {
      return Json.read(formatFile(), Format.class).format();
    } catch (JacksonException e) {
      throw StoreException.wrongInput(
              formatFile() + " is damaged: " + e.getOriginalMessage() + ". Write {\"format\": " + FORMAT
                  + "} into it if this is a home of Stemma, or use another with --home.")
          .causedBy(e);
    }
  }

  public Path path() {
    return path;
  }

  public GraphFiles graphFiles() {
    return new GraphFiles(graphsFolder());
  }

  /// Becomes the one writer, and removes what a writer that was killed left behind.
  ///
  /// @param what what this process is about to do, for whoever is refused meanwhile: `load hub`
  /// @throws StoreException if another process writes; the message names it, what it does and since when
  public WriterLock lockWriter(String what) {
    return WriterLock.take(this, what);
  }

  /// Whether a process writes to this home at the moment.
  public boolean isWritten() {
    return ProcessLock.heldBy(path, WriterLock.ROLE).isPresent();
  }

  /// Becomes the one server.
  ///
  /// @throws StoreException if another process serves this home
  public ServerLock lockServer(String what) {
    return ServerLock.take(this, what);
  }

  /// The server of this home, if one runs and has said where. What a killed server left is not believed.
  public Optional<RunningServer> server() {
    return ServerLock.running(this);
  }

  /// Adds a line to the log of what happened: time, process, event and its details.
  public void log(String event, Map<String, ?> details) {
    Journal.append(logFile(), event, details);
  }

  /// What happened last, oldest first: some hundred events at most.
  public List<Event> lastEvents() {
    return Journal.last(logFile());
  }

  private Path formatFile() {
    return path.resolve("home.json");
  }

  private Path logFile() {
    return path.resolve("log.jsonl");
  }

  Path graphsFolder() {
    return path.resolve("graphs");
  }

  public Path generationsFolder() {
    return path.resolve("generations");
  }

  public Path runFolder() {
    return path.resolve("run");
  }

  public Path withdrawnFolder() {
    return path.resolve("withdrawn");
  }

  public Path currentFile() {
    return path.resolve("current");
  }
}
