package org.w3id.stemma.loaders.hub;

/// A place in a file. Lines and columns count from 1; columns are bytes, as an editor in UTF-8
/// without tabs has them
/// for ASCII.
record Place(String file, long line, long column) {
  /// The place that is `line` and `column` when this one is taken as line 1, column 1.
  Place within(long innerLine, long innerColumn) {
    return innerLine <= 1
        ? new Place(file, line, column + Math.max(innerColumn, 1) - 1)
        : new Place(file, line + innerLine - 1, innerColumn);
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
