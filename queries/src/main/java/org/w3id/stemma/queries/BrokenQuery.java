package org.w3id.stemma.queries;

/// A query file that cannot be used: the message names the file and says what to mend.
public final class BrokenQuery extends IllegalStateException {
  private static final long serialVersionUID = 1;

  BrokenQuery(String file, String what) {
    super(file + ": " + what);
  }

  BrokenQuery(String file, String what, Throwable cause) {
    super(file + ": " + what, cause);
  }
}
