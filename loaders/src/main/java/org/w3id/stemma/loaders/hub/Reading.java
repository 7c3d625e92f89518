package org.w3id.stemma.loaders.hub;

import org.w3id.stemma.loaders.Finding;

/// What came of one chunk.
sealed interface Reading {
  record Ok(HubRecord record) implements Reading {}

  record Rejected(Finding why) implements Reading {}
}
