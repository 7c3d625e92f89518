package org.w3id.stemma.cli;

import java.io.PrintWriter;

/// Work that may be stopped by Ctrl-C at any moment: then it says so before the process ends. What was begun is removed
/// by the next writer; what is served stays as it was.
final class Stoppable implements AutoCloseable {
  private final Thread hook;

  Stoppable(String what, PrintWriter err) {
    hook = new Thread(() -> err.println("\nstemma: " + what + " was stopped. Nothing of it is kept; what is served is as it was."));
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /// The work is done or has failed by itself.
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending: the hook speaks.
    }
  }
}
