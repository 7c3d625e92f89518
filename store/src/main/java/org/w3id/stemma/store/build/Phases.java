package org.w3id.stemma.store.build;

import java.util.LinkedHashMap;
import java.util.Map;
import org.w3id.stemma.store.disk.Interruption;

/// Tells another progress what it is told, keeps how long each phase took, and ends a build that was interrupted at the
/// beginning of the next.
final class Phases implements Progress {
  private final Progress progress;
  private final Map<String, Long> nanos = new LinkedHashMap<>();
  private String phase = "";
  private long began;

  Phases(Progress progress) {
    this.progress = progress;
  }

  @Override
  public void phase(String name) {
    end();
    phase = name;
    began = System.nanoTime();
    progress.phase(name);
    Interruption.stopIfInterrupted();
  }

  private void end() {
    if (!phase.isEmpty()) {
      nanos.merge(phase, System.nanoTime() - began, Long::sum);
    }
  }

  @Override
  public void count(long done, long total) {
    progress.count(done, total);
  }

  /// Seconds by phase, to the millisecond; the phase that runs ends with it.
  Map<String, Double> seconds() {
    end();
    phase = "";
    var seconds = new LinkedHashMap<String, Double>();
    nanos.forEach((name, n) -> seconds.put(name, Math.round(n / 1e6) / 1e3));
    return seconds;
  }
}
