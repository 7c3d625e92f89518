package org.w3id.stemma.bench.serving;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All that was measured, as Markdown.
///
/// @param loading a row for each server, as [#loading] makes it
/// @param absent server → why it did not take part, or not to the end
record Report(Standing standing, List<String> loading, Map<String, String> absent) {
  Report {
    loading = List.copyOf(loading);
    absent = new LinkedHashMap<>(absent);
  }

  /// What a server took to load, and what to answer.
  static String loading(Peer peer, Peer.Loaded loaded, Session.Used used) {
    return String.format(
        Locale.ROOT, "| %s | %s | %.1f | %,d | %,d | %,d | %.1f |",
        peer.name(), peer.words(), loaded.seconds(), loaded.peak(), loaded.disk(), used.peak(), used.processor());
  }

  /// Milliseconds of the first answer, of those that followed, and of the last.
  static String cell(Measured measured) {
    if (measured.trouble().isEmpty()) {
      return cell(measured.cold(), measured.young(), measured.warm());
    }
    return measured.trouble().startsWith(">") ? measured.trouble() : "–";
  }

  private static String cell(double cold, double young, double warm) {
    return String.format(Locale.ROOT, "%,.1f / %,.1f / %,.1f", cold, young, warm);
  }

  List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add("| server | | load, s | its peak memory, MB | disk, MB | peak memory to answer, MB | processor to answer, s |");
    lines.add("|---|---|---:|---:|---:|---:|---:|");
    lines.addAll(loading);
    absent.forEach((server, why) -> lines.addAll(List.of("", "Without " + server + ": " + why)));
    if (!standing.servers().isEmpty()) {
      lines.addAll(List.of("", "First answer from a cold disk / median of those that followed / of the last, milliseconds:", ""));
      questions().forEach(lines::add);
      lines.add("");
      lines.add(verdict("cold", Measured::cold));
      lines.add(verdict("just started", Measured::young));
      lines.add(verdict("warm", Measured::warm));
      standing.servers().keySet().forEach(server -> faults(server).forEach(lines::add));
    }
    return lines;
  }

  private Stream<String> questions() {
    Stream<String> head = Stream.of(row("question", server -> server), row("---", server -> "---:"));
    Stream<String> rows = standing.shapes().stream().map(shape -> row(shape.name(), server -> cell(server, shape)));
    String sum = row("sum", server -> cell(standing.sum(server, Measured::cold), standing.sum(server, Measured::young), standing.sum(server, Measured::warm)));
    return Stream.of(head, rows, Stream.of(sum)).flatMap(Function.identity());
  }

  private String row(String name, Function<String, String> cell) {
    return standing.servers().keySet().stream().map(cell).collect(Collectors.joining(" | ", "| " + name + " | ", " |"));
  }

  private String cell(String server, Shape shape) {
    return (standing.differs(server, shape) ? "≠ " : "") + standing.of(server, shape).map(Report::cell).orElse("");
  }

  private String verdict(String when, ToDoubleFunction<Measured> time) {
    int all = standing.shapes().size();
    return String.format(
        Locale.ROOT, "- %s, %s: first in %d of %d; over twice the best: %s; slower than %s: %s.",
        standing.first(), when, all - standing.slowerThan(1, time).size(), all,
        names(standing.slowerThan(2, time)), standing.reference(), names(standing.slowerThan(standing.reference(), time)));
  }

  private static String names(List<String> names) {
    return names.isEmpty() ? "none" : String.join(", ", names);
  }

  /// Where a server answers otherwise than the reference, or not at all.
  private Stream<String> faults(String server) {
    List<String> different =
        standing.shapes().stream().filter(shape -> standing.differs(server, shape)).map(Shape::name).toList();
    Stream<String> wrong =
        Stream.of(different)
            .filter(names -> !names.isEmpty())
            .map(names -> "- " + server + " does not answer as " + standing.reference() + " does (≠): " + names(names) + ".");
    Stream<String> none =
        standing.shapes().stream().flatMap(shape -> trouble(server, shape).map(why -> "- " + server + ", " + shape.name() + ": " + why).stream());
    return Stream.concat(wrong, none);
  }

  private Optional<String> trouble(String server, Shape shape) {
    return standing.of(server, shape).map(Measured::trouble).filter(why -> !why.isEmpty());
  }
}
