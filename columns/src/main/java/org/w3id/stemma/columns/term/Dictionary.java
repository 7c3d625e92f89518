package org.w3id.stemma.columns.term;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.file.Bytes;
import org.w3id.stemma.columns.file.In;
import org.w3id.stemma.columns.file.Longs;
import org.w3id.stemma.columns.file.Mapped;

/// Which id a term has, and which term an id stands for, read from mapped files. Many threads may ask.
///
/// Both ways cost a search among the groups and, for text, at most a block of keys; to find the id of a text takes a
/// binary search among the blocks besides.
public final class Dictionary {
  /// No term has this id.
  public static final int NONE = 0;

  private static final TermGroup INTEGERS = TermGroup.of(Kind.INTEGER);

  private final List<Section> sections = new ArrayList<>();
  private final Map<TermGroup, Section> byGroup = new HashMap<>();
  private final int[] firsts;
  private final int last;
  private final Bytes text;
  private final Longs blocks;
  private final Longs numbers;

  /// The terms of a group.
  ///
  /// @param offset of its first block, or of its first number
  private record Section(TermGroup group, int first, int end, long offset) {}

  public Dictionary(Mapped files) throws IOException {
    text = files.bytes(DictionaryWriter.TEXT);
    blocks = files.longs(DictionaryWriter.BLOCKS);
    numbers = files.longs(DictionaryWriter.NUMBERS);
    try (In in = new In(files.folder().resolve(DictionaryWriter.GROUPS))) {
      last = read(in) - 1;
    }
    firsts = sections.stream().mapToInt(Section::first).toArray();
  }

  /// Reads all groups, and tells which id comes behind the last.
  private int read(In in) throws IOException {
    TermGroup group = TermGroup.read(in);
    int first = in.getInt();
    while (group != null) {
      long offset = in.getLong();
      TermGroup next = TermGroup.read(in);
      int end = in.getInt();
      var section = new Section(group, first, end, offset);
      sections.add(section);
      byGroup.put(group, section);
      group = next;
      first = end;
    }
    return first;
  }

  /// How many terms there are; their ids are 1 up to this.
  public int size() {
    return last;
  }

  /// The id of a node, or [#NONE].
  public int id(Node node) {
    if (!node.isConcrete() || node.isExt() || node.isNodeGraph()) {
      return NONE;
    }
    Term term = Term.of(node);
    Section section = byGroup.get(term.group());
    if (section == null) {
      return NONE;
    }
    return term.group().kind().isNumber() ? number(section, Term.number(term.key())) : text(section, term.key());
  }

  public Node node(int id) {
    return reader().node(id);
  }

  /// Tells every string, plain or in a language, by ascending ids.
  public void eachString(Consumer<Node> out) {
    Reader reader = reader();
    for (Section section : sections) {
      if (section.group().kind() == Kind.STRING || section.group().kind() == Kind.LANGUAGE) {
        for (int id = section.first(); id < section.end(); id++) {
          out.accept(reader.node(id));
        }
      }
    }
  }

  /// The id of an integer in its canonical form, or [#NONE].
  public int id(long integer) {
    Section section = byGroup.get(INTEGERS);
    return section == null ? NONE : number(section, integer);
  }

  /// Makes nodes, cheaply where their ids ascend. Not for several threads.
  public Reader reader() {
    return new Reader();
  }

  /// Makes nodes of ids; it goes on from where it stands if the next id is behind that in the same block.
  public final class Reader {
    private @Nullable Walk walk;
    private @Nullable Section at;
    private int here;

    private Reader() {}

    public Node node(int id) {
      Section section = section(id);
      Kind kind = section.group().kind();
      return kind.isNumber() ? Term.node(kind, numbers.get(section.offset() + id - section.first())) : walk(section, id).node();
    }

    private Walk walk(Section section, int id) {
      Walk known = walk;
      int block = (id - section.first()) / DictionaryWriter.BLOCK;
      if (known != null && section.equals(at) && here <= id && (here - section.first()) / DictionaryWriter.BLOCK == block) {
        for (; here < id; here++) {
          known.next();
        }
        return known;
      }
      Walk begun = new Walk(section, Integer.MAX_VALUE).to(id);
      walk = begun;
      at = section;
      here = id;
      return begun;
    }
  }

  public Kind kind(int id) {
    return section(id).group().kind();
  }

  /// The number of its group among all, from 0: ids of one group have the same.
  public int group(int id) {
    int at = Arrays.binarySearch(firsts, id);
    return at >= 0 ? at : -2 - at;
  }

  /// The first id of a kind whose terms are one group; its [#end] if there is none.
  public int first(Kind kind) {
    Section section = byGroup.get(TermGroup.of(kind));
    return section == null ? last + 1 : section.first();
  }

  /// The id behind the last one of a kind whose terms are one group.
  public int end(Kind kind) {
    Section section = byGroup.get(TermGroup.of(kind));
    return section == null ? last + 1 : section.end();
  }

  /// The value of an id of a kind with numbers.
  public long number(int id) {
    Section section = section(id);
    return numbers.get(section.offset() + id - section.first());
  }

  /// The first id whose term is not before that of `node`, among those of its kind and group; where the kind has none,
  /// the [#end] of the kind.
  public int ceiling(Node node) {
    Term term = Term.of(node);
    Section section = byGroup.get(term.group());
    if (section == null) {
      return last + 1;
    }
    int low = section.first();
    int high = section.end();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(section, middle, term.key()) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int compare(Section section, int id, byte[] key) {
    return section.group().kind().isNumber()
        ? Long.compare(numbers.get(section.offset() + id - section.first()), Term.number(key))
        : new Walk(section, key.length + 1).to(id).compareTo(key);
  }

  private Section section(int id) {
    return sections.get(group(id));
  }

  private int number(Section section, long number) {
    int size = section.end() - section.first();
    int at = numbers.slice(section.offset(), section.offset() + size).search(0, size, number);
    return at < 0 ? NONE : section.first() + at;
  }

  /// Finds the last block that does not begin behind the key, and looks for the key in it.
  private int text(Section section, byte[] key) {
    var walk = new Walk(section, key.length + 1);
    int low = 0;
    int high = (section.end() - section.first() - 1) / DictionaryWriter.BLOCK;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (walk.to(section.first() + middle * DictionaryWriter.BLOCK).compareTo(key) <= 0) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    int from = section.first() + low * DictionaryWriter.BLOCK;
    walk.to(from);
    for (int id = from; id < Math.min(from + DictionaryWriter.BLOCK, section.end()); id++) {
      if (id > from) {
        walk.next();
      }
      int order = walk.compareTo(key);
      if (order >= 0) {
        return order == 0 ? id : NONE;
      }
    }
    return NONE;
  }

  /// One key after another of a block.
  private final class Walk {
    private final Section section;
    private final int most;
    private long at;
    private byte[] key = new byte[64];
    private int length;

    /// @param most how many bytes of a key are read: one more than those it is compared with tells as much as all, and some
    ///     keys are long texts
    Walk(Section section, int most) {
      this.section = section;
      this.most = most;
    }

    /// Goes to the key of an id.
    Walk to(int id) {
      int place = id - section.first();
      at = blocks.get(section.offset() + place / DictionaryWriter.BLOCK);
      read(0, (int) varint());
      for (int i = place % DictionaryWriter.BLOCK; i > 0; i--) {
        next();
      }
      return this;
    }

    void next() {
      int shared = (int) varint();
      read(shared, (int) varint());
    }

    private void read(int shared, int rest) {
      length = Math.min(shared + rest, most);
      if (key.length < length) {
        key = Arrays.copyOf(key, length * 2);
      }
      if (shared < length) {
        text.get(at, key, shared, length - shared);
      }
      at += rest;
    }

    private long varint() {
      long value = 0;
      for (int shift = 0; ; shift += 7) {
        int next = text.get(at++);
        value |= (long) (next & 0x7f) << shift;
        if (next <= 0x7f) {
          return value;
        }
      }
    }

    int compareTo(byte[] other) {
      return Arrays.compareUnsigned(key, 0, length, other, 0, other.length);
    }

    Node node() {
      return Term.node(section.group(), key, 0, length);
    }
  }
}
