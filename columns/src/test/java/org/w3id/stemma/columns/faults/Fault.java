package org.w3id.stemma.columns.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A fault: in a file, one text in place of another.
///
/// @param file below the package of columns
/// @param old stands in the file exactly once
record Fault(String name, String file, String old, String changed) {
  private static final String PACKAGE = "org/w3id/stemma/columns";
  private static final String NAME = "fault: ";
  private static final String IN = "in: ";
  private static final String OLD = "old: ";
  private static final String NEW = "new:";

  /// Reads a list: for each fault a line `fault: its name`, a line `in: file`, and lines `old: text` and `new: text`. Empty
  /// lines, and lines that begin with `#`, say nothing.
  static List<Fault> read(Path list) throws IOException {
    var faults = new ArrayList<Fault>();
    String name = "";
    String file = "";
    String old = "";
    for (String line : Files.readAllLines(list)) {
      if (line.startsWith(NAME)) {
        name = line.substring(NAME.length());
      } else if (line.startsWith(IN)) {
        file = line.substring(IN.length());
      } else if (line.startsWith(OLD)) {
        old = line.substring(OLD.length());
      } else if (line.startsWith(NEW)) {
        faults.add(new Fault(name, file, old, line.substring(NEW.length()).strip()));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        throw new IOException(list + ": a line begins neither with \"fault:\", \"in:\", \"old:\", \"new:\" nor with \"#\": " + line);
      }
    }
    return faults;
  }

  /// What is wrong with some as changes of these sources: nothing, if each can be made.
  static List<String> mistakes(List<Fault> faults, Path sources) throws IOException {
    var mistakes = new ArrayList<String>();
    for (Fault fault : faults) {
      String mistake = fault.mistake(sources);
      if (mistake != null) {
        mistakes.add(fault.name() + ": " + mistake);
      }
    }
    return mistakes;
  }

  private @Nullable String mistake(Path sources) throws IOException {
    Path its = its(sources);
    if (!Files.exists(its)) {
      return "there is no " + file;
    }
    String text = Files.readString(its);
    int first = text.indexOf(old);
    return first < 0 ? "its old text is not in " + file : text.indexOf(old, first + 1) >= 0 ? "its old text is in " + file + " more than once" : null;
  }

  private Path its(Path sources) {
    return sources.resolve(PACKAGE).resolve(file);
  }

  /// Makes it in these sources.
  void change(Path sources) throws IOException {
    Path its = its(sources);
    Files.writeString(its, Files.readString(its).replace(old, changed));
  }
}
