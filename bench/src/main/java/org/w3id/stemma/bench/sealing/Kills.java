package org.w3id.stemma.bench.sealing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.w3id.stemma.store.build.Progress;
import org.w3id.stemma.store.generation.Generation;
import org.w3id.stemma.store.generation.Generations;
import org.w3id.stemma.store.generation.StoreKind;
import org.w3id.stemma.store.home.Home;
import org.w3id.stemma.store.home.WriterLock;

/// Ends work on a home at random moments: a process of its own with `kill -9`, or the work within this process at a random
/// step of its progress. After each, every byte of `current` is as it was sealed, its answer is whole, and the next
/// build is too.
final class Kills {
  /// One in so many is a process; to start one takes longer than the work.
  private static final int PROCESS = 10;

  private static final int LONGEST_MILLIS = 6_000;
  private static final long PATIENCE_SECONDS = 60;
  private static final int MOST_STEPS = 400;

  private final Home home;
  private final Random random;
  private final List<String> jvm;
  private final Proof proof = new Proof();

  /// The work is cut off here; no handler of exceptions takes it for a failure.
  private static final class Cut extends Error {
    private static final long serialVersionUID = 1;
  }

  private Kills(Home home, Random random, List<String> jvm) {
    this.home = home;
    this.random = random;
    this.jvm = jvm;
  }

  /// @param home empty
  /// @param jvm how a JVM is started that has this class
  static Proof run(Home home, Trial trial, List<String> jvm) throws IOException, InterruptedException {
    var kills = new Kills(home, new Random(trial.seed()), jvm);
    kills.begin(trial.store());
    for (int i = 0; i < trial.count(); i++) {
      if (i % PROCESS == 0) {
        kills.killAProcess();
      } else {
        kills.cut();
      }
      kills.look();
    }
    kills.work(Long.MAX_VALUE);
    kills.look();
    return kills.proof;
  }

  private void begin(StoreKind store) {
    var marked = new Marked(home, store);
    try (var lock = home.lockWriter("kills")) {
      marked.load(lock, 0);
      marked.build(lock, Progress.silent());
    }
  }

  private void killAProcess() throws IOException, InterruptedException {
    proof.tried();
    var line = new ArrayList<>(jvm);
    line.addAll(List.of(KillsMain.class.getName(), "work", home.path().toString(), Long.toString(random.nextLong())));
    Process child = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.to(new File("/dev/null"))).start();
    child.waitFor(500 + random.nextInt(LONGEST_MILLIS), TimeUnit.MILLISECONDS);
    child.destroyForcibly();
    if (!child.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      proof.violated("a process that was killed lives");
    }
  }

  private void cut() {
    proof.tried();
    try {
      work(1 + random.nextInt(MOST_STEPS));
    } catch (RuntimeException | Error e) {
      proof.check(isCut(e), "kill " + proof.count() + ": " + e);
    }
  }

  /// A crew of threads wraps what one of them dies of.
  private static boolean isCut(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Cut) {
        return true;
      }
    }
    return false;
  }

  /// Load, then build, small load or going back, as chance has it; ends after so many steps of progress.
  private void work(long steps) {
    var marked = Marked.in(home);
    try (var lock = home.lockWriter("kills")) {
      var progress = new Ending(steps);
      marked.load(lock, random.nextInt(1_000_000));
      progress.count(0, 0);
      switch (random.nextInt(4)) {
        case 0 -> marked.build(lock, progress);
        case 1 -> goBack(lock);
        default -> marked.update(lock, progress);
      }
    }
  }

  /// To the oldest: there is always one.
  private void goBack(WriterLock lock) {
    List<Long> numbers = Generations.of(home).numbers();
    if (!numbers.isEmpty()) {
      Generations.of(home).goBack(lock, Long.toString(numbers.getFirst()));
    }
  }

  private static final class Ending implements Progress {
    private long left;

    Ending(long left) {
      this.left = left;
    }

    @Override
    public void phase(String name) {
      count(0, 0);
    }

    @Override
    public synchronized void count(long done, long total) {
      if (--left == 0) {
        throw new Cut();
      }
    }
  }

  /// As whoever comes next finds it: takes the lock, which clears up, and reads what is current.
  private void look() {
    try {
      home.lockWriter("look").close();
      Generation current = Generations.of(home).current().orElseThrow(() -> new IllegalStateException("nothing is current"));
      current.verify();
      Marked.in(home).markOf(current);
    } catch (RuntimeException e) {
      proof.violated("after kill " + proof.count() + ": " + e.getMessage());
    }
  }

  /// For the process that is killed: works without end.
  static void workForEver(Path folder, long seed) {
    var kills = new Kills(Home.open(folder), new Random(seed), List.of());
    while (true) {
      kills.work(Long.MAX_VALUE);
    }
  }
}
