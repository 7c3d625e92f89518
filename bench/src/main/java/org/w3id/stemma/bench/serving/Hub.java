package org.w3id.stemma.bench.serving;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// The data that all are asked about.
final class Hub {
  /// The graph that holds every triple: the other one only says some of them again.
  static final String SNAPSHOT = "https://w3id.org/stemma/id/graph/hub/2026-09-25";

  /// Asks for that graph alone, so that each triple counts once whatever a server makes of the union of all graphs.
  static final String SNAPSHOT_ALONE = "default-graph-uri=" + URLEncoder.encode(SNAPSHOT, StandardCharsets.UTF_8) + "&";

  private Hub() {}
}
