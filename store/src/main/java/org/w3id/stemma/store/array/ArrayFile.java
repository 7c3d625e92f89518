package org.w3id.stemma.store.array;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.w3id.stemma.columns.file.Ints;
import org.w3id.stemma.columns.file.Longs;

/// A file of named arrays, mapped into memory until it is closed. To close it while somebody reads is an error.
public final class ArrayFile implements AutoCloseable {
  static final String DATA = "arrays.bin";
  static final String LIST = "arrays.list";

  private record Section(long offset, long bytes) {}

  private final Arena arena = Arena.ofShared();
  private final Map<String, Section> sections = new HashMap<>();
  private final MemorySegment data;

  private ArrayFile(Path folder) throws IOException {
    for (String line : Files.readAllLines(folder.resolve(LIST))) {
      String[] parts = line.split(" ", -1);
      sections.put(parts[0], new Section(Long.parseLong(parts[1]), Long.parseLong(parts[2])));
    }
    try (FileChannel channel = FileChannel.open(folder.resolve(DATA))) {
      this.data = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
    }
  }

  /// @throws IOException also if the file is not what its list says
  public static ArrayFile open(Path folder) throws IOException {
    try {
      return new ArrayFile(folder);
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw new IOException(folder.resolve(LIST) + " is damaged", e);
    }
  }

  public boolean has(String name) {
    return sections.containsKey(name);
  }

  public Ints ints(String name) {
    return new Ints(section(name));
  }

  public Longs longs(String name) {
    return new Longs(section(name));
  }

  public String text(String name) {
    return new String(section(name).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
  }

  private MemorySegment section(String name) {
    Section section = sections.get(name);
    if (section == null) {
      throw new IllegalArgumentException("there is no array " + name);
    }
    return data.asSlice(section.offset(), section.bytes());
  }

  @Override
  public void close() {
    arena.close();
  }
}
