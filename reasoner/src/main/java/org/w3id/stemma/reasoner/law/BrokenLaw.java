package org.w3id.stemma.reasoner.law;

/// The knowledge cannot be read as law: the message names the node, its words, and how to mend it.
public final class BrokenLaw extends RuntimeException {
  public BrokenLaw(String where, String what) {
    super("<" + where + ">: " + what);
  }

  BrokenLaw(String where, RuntimeException cause) {
    super("<" + where + ">: " + cause.getMessage(), cause);
  }
}
