package org.w3id.stemma.loaders.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3id.stemma.loaders.Aliases;
import org.w3id.stemma.loaders.BrokenSource;
import org.w3id.stemma.loaders.Finding;

/// What a first reading of all files found.
///
/// @param states size and time of each file before it was read
record FirstPass(HubFiles files, HubIndex index, List<State> states) {
  record State(long size, FileTime modified) {}

  /// @throws BrokenSource if a file is damaged, or there is no record in any of them that can be used
  static FirstPass over(HubFiles files, Aliases aliases) {
    var states = states(files);
    var index = new HubIndex();
    long records = 0;
    Optional<Finding> firstFault = Optional.empty();
    var parser = new HubParser();
    for (HubFile file : files.data()) {
      try (Chunks chunks = file.open()) {
        for (var chunk = chunks.next(); chunk.isPresent(); chunk = chunks.next()) {
          records++;
          switch (parser.parse(chunk.get())) {
            case Reading.Ok(HubRecord record) -> index.add(record);
            case Reading.Rejected(Finding why) -> firstFault = firstFault.or(() -> Optional.of(why));
          }
        }
      }
    }
    if (records == 0) {
      throw new BrokenSource(files.path() + ": holds no record; was the download finished?");
    }
    if (index.isEmpty()) {
      throw new BrokenSource(firstFault.map(why -> noModel(files, why)).orElse(files.path() + ": holds no model"));
    }
    index.close(aliases);
    return new FirstPass(files, index, states);
  }

  private static String noModel(HubFiles files, Finding first) {
    return files.path()
        + ": holds no model; the first record, at "
        + first.where()
        + ": "
        + first.what()
        + ". "
        + first.mend();
  }

  /// @throws BrokenSource if a file is not as it was before it was first read
  void checkUnchanged() {
    if (!states(files).equals(states)) {
      throw new BrokenSource(
          files.path() + ": changed while it was being read; load it again when it is at rest");
    }
  }

  private static List<State> states(HubFiles files) {
    var states = new ArrayList<State>();
    for (HubFile file : files.data()) {
      try {
        states.add(new State(Files.size(file.path()), Files.getLastModifiedTime(file.path())));
      } catch (IOException e) {
        throw new BrokenSource(file.path() + ": cannot be looked at; is it still there?", e);
      }
    }
    return states;
  }
}
