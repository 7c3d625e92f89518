package org.w3id.stemma.store.home;

import java.net.URI;
import java.time.Instant;

/// A server that runs on a home, where it listens, and since when.
public record RunningServer(URI uri, long pid, Instant since) {}
