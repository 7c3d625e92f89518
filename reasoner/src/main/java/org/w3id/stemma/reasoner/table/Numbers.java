package org.w3id.stemma.reasoner.table;

/// An int for each artifact.
public interface Numbers {
  int get(int artifact);

  void set(int artifact, int value);
}
