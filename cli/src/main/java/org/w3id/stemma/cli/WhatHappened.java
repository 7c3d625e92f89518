package org.w3id.stemma.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.store.StoreException;
import org.w3id.stemma.store.generation.Generation;
import org.w3id.stemma.store.generation.Generations;
import org.w3id.stemma.store.generation.Scrub;
import org.w3id.stemma.store.generation.ScrubPass;
import org.w3id.stemma.store.generation.Withdrawal;
import org.w3id.stemma.store.home.Event;
import org.w3id.stemma.store.home.Home;

/// What became of the generations of a home, for `stemma status`: since when the current one is, what one can go back to,
/// what was withdrawn and why, and how the last build ended.
final class WhatHappened {
  private static final Set<String> OF_BUILDS = Set.of("building", "built", "build failed");

  /// A generation that lies there, and when it was built, or why that cannot be read.
  private record Earlier(long generation, String built) {}

  private WhatHappened() {}

  static Map<String, @Nullable Object> json(Home home) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("currentSince", Generations.of(home).switched().map(Instant::toString).orElse(null));
    json.put("heldBack", Generations.of(home).isHeldBack());
    json.put("others", others(home));
    json.put("withdrawn", Generations.of(home).withdrawn());
    json.put("lastBuild", lastBuild(home).orElse(null));
    json.put("lastScrub", new Scrub(home).last().orElse(null));
    return json;
  }

  static List<String> lines(Home home) {
    var lines = new ArrayList<String>();
    Generations.of(home).switched().ifPresent(since -> lines.add("            current since " + since));
    if (Generations.of(home).isHeldBack()) {
      lines.add("            somebody went back to it: it stays until the next stemma build");
    }
    others(home).forEach(other -> lines.add("            beside it: %d, built %s (stemma rollback %d)".formatted(other.generation(), other.built(), other.generation())));
    Generations.of(home).withdrawn().forEach(withdrawal -> lines.add(line(withdrawal)));
    lastBuild(home).ifPresent(event -> lines.add("last build  " + words(home, event)));
    new Scrub(home).last().ifPresent(pass -> lines.add("last scrub  " + words(pass)));
    return lines;
  }

  private static String words(ScrubPass pass) {
    return "generation %d, %s, %,d bytes read again in %d s: %s"
        .formatted(pass.generation(), pass.ended(), pass.bytes(), pass.seconds(), pass.damage().isEmpty() ? "whole" : pass.damage());
  }

  private static String line(Withdrawal withdrawal) {
    String file = withdrawal.file().isEmpty() ? "" : withdrawal.file() + ": ";
    return "withdrawn   generation %d, %s: %s%s".formatted(withdrawal.generation(), withdrawal.since(), file, withdrawal.why());
  }

  private static List<Earlier> others(Home home) {
    Generations generations = Generations.of(home);
    long current = generations.current().map(Generation::number).orElse(0L);
    return generations.numbers().reversed().stream().filter(number -> number != current).map(number -> earlier(generations, number)).toList();
  }

  private static Earlier earlier(Generations generations, long number) {
    try {
      return new Earlier(number, generations.numbered(number).manifest().built());
    } catch (StoreException unreadable) {
      return new Earlier(number, "cannot be read: " + unreadable.getMessage());
    }
  }

  private static Optional<Event> lastBuild(Home home) {
    return home.lastEvents().reversed().stream().filter(event -> OF_BUILDS.contains(event.name())).findFirst();
  }

  private static String words(Home home, Event event) {
    return switch (event.name()) {
      case "built" -> "generation %s, %s, in %s s".formatted(event.detail("generation"), event.time(), event.detail("seconds"));
      case "build failed" -> "failed, %s: %s".formatted(event.time(), event.detail("why"));
      default -> home.isWritten()
          ? "runs since %s (process %d)".formatted(event.time(), event.pid())
          : "began %s and did not end: its process was stopped or killed".formatted(event.time());
    };
  }
}
