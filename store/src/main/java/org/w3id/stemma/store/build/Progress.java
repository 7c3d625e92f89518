package org.w3id.stemma.store.build;

/// Told how far a long work is; called from the working thread, often, so it must be quick.
public interface Progress {
  /// A new phase begins: a few words that a person reads.
  void phase(String name);

  /// How much of this phase is done; `total` is 0 where it is not known.
  void count(long done, long total);

  /// Says nothing.
  static Progress silent() {
    return new Progress() {
      @Override
      public void phase(String name) {}

      @Override
      public void count(long done, long total) {}
    };
  }
}
