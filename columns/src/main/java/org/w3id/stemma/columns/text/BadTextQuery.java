package org.w3id.stemma.columns.text;

import org.apache.jena.query.QueryBuildException;

/// A search for words that cannot be understood. The message says what is wrong, and how to mend it.
public final class BadTextQuery extends QueryBuildException {
  private static final long serialVersionUID = 1;

  BadTextQuery(String message) {
    super("text:query: " + message);
  }

  BadTextQuery(String message, Throwable cause) {
    super("text:query: " + message, cause);
  }
}
