package org.w3id.stemma.columns.index;

/// Walks over the keys of a direction, ascending. Who walks knows how many there are.
public abstract class KeyWalk {
  /// Over no keys.
  public static final KeyWalk NONE =
      new KeyWalk() {
        @Override
        public int next() {
          throw new IllegalStateException("there is no key");
        }
      };

  public abstract int next();
}
