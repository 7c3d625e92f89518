package org.w3id.stemma.store.generation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3id.stemma.store.StoreException;
import org.w3id.stemma.store.disk.Disk;

/// The file that says which generation is served, and which manifests the generations have that were published in this home:
/// a line each, its number and the SHA-256 of its manifest, the current one first. It is replaced in one step.
///
/// So nothing is served under a number but the very generation that was published under it. An older Stemma wrote the number
/// alone: then a foreign generation is not told from the right one until something is published again.
record Current(Path file) {
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");
  private static final Pattern LINE = Pattern.compile("(" + NUMBER + ") ([0-9a-f]{64})\n");

  /// Each ends with a line break: the beginning of a number is another number.
  private static final Pattern OF_NOW = Pattern.compile("(?:" + LINE + ")+");

  private static final Pattern OF_BEFORE = Pattern.compile("(" + NUMBER + ")\n");

  /// What the file says.
  ///
  /// @param digests number → digest of the manifest; empty if an older Stemma wrote it
  record Said(long number, SortedMap<Long, String> digests) {
    Said {
      digests = Collections.unmodifiableSortedMap(new TreeMap<>(digests));
    }

    boolean isOfBefore() {
      return digests.isEmpty();
    }

    /// Whether the generation of this number may be one of this home.
    boolean knows(long generation) {
      return isOfBefore() || digests.containsKey(generation);
    }

    /// Whether a manifest of this digest may be that of the generation of this number.
    boolean allows(long generation, String digest) {
      return isOfBefore() || digest.equals(digests.get(generation));
    }
  }

  static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  /// @throws StoreException if it is not as it was written
  Optional<Said> read() {
    Optional<String> text = text();
    Optional<Said> said = text.flatMap(Current::said);
    if (text.isPresent() && said.isEmpty()) {
      throw StoreException.outside(
          file + " is damaged: it should hold the number of a generation and the digest of its manifest. Build again.");
    }
    return said;
  }

  /// What it says, if it is there and is as it was written.
  Optional<Said> legible() {
    return text().flatMap(Current::said);
  }

  /// When it was switched last.
  Optional<Instant> switched() {
    try {
      return Files.exists(file) ? Optional.of(Files.getLastModifiedTime(file).toInstant()) : Optional.empty();
    } catch (IOException e) {
      throw cannotBeRead(e);
    }
  }

  /// Names another generation, with what is known of all that are there.
  ///
  /// @param there number → digest of those that are there
  void replace(Generation to, Map<Long, String> there) throws IOException {
    SortedMap<Long, String> digests = new TreeMap<>(Comparator.reverseOrder());
    digests.putAll(there);
    digests.remove(to.number());
    String others = digests.entrySet().stream().map(other -> line(other.getKey(), other.getValue())).collect(Collectors.joining());
    Disk.replace(file, line(to.number(), to.digest()) + others);
  }

  private static String line(long number, String digest) {
    return number + " " + digest + "\n";
  }

  private static Optional<Said> said(String text) {
    var before = OF_BEFORE.matcher(text);
    if (before.matches()) {
      return Optional.of(new Said(Long.parseLong(before.group(1)), Collections.emptySortedMap()));
    }
    if (!OF_NOW.matcher(text).matches()) {
      return Optional.empty();
    }
    var digests = new TreeMap<Long, String>();
    var numbers = LINE.matcher(text).results().map(line -> digest(line, digests)).toList();
    return numbers.size() == digests.size() ? Optional.of(new Said(numbers.getFirst(), digests)) : Optional.empty();
  }

  private static long digest(MatchResult line, Map<Long, String> into) {
    long number = Long.parseLong(line.group(1));
    into.put(number, line.group(2));
    return number;
  }

  private Optional<String> text() {
    try {
      // Bytes as they are: damaged ones need not be text.
      return Files.exists(file) ? Optional.of(Files.readString(file, ISO_8859_1)) : Optional.empty();
    } catch (IOException e) {
      throw cannotBeRead(e);
    }
  }

  private StoreException cannotBeRead(IOException why) {
    return StoreException.outside(file + " cannot be read: " + why.getMessage()).causedBy(why);
  }
}
