package org.w3id.stemma.server;

import java.time.Duration;
import org.w3id.stemma.server.sparql.Limits;

/// How a server listens, and what its clients may use.
///
/// @param host the name or address to listen on; `127.0.0.1` serves this machine only, `0.0.0.0` everyone
/// @param port 0 takes any that is free
/// @param limits what one query may use
/// @param queries that run at the same time; more wait up to `patience`, then get 503
/// @param poll how often the server looks for a new generation
/// @param scrub how what is served is read again
public record ServerSettings(
    String host, int port, Limits limits, int queries, Duration patience, Duration poll, Scrubbing scrub) {
  /// How every byte that is served is read again and compared with its digest.
  ///
  /// @param rest between two readings, and before the first; 0 reads nothing again
  public record Scrubbing(Duration rest, long bytesASecond) {
    public Scrubbing {
      if (rest.isNegative() || bytesASecond < 1) {
        throw new IllegalArgumentException("There is no reading every " + rest + " at " + bytesASecond + " bytes a second.");
      }
    }

    /// Half an hour of rest, 20 MB a second.
    public static Scrubbing standard() {
      return new Scrubbing(Duration.ofMinutes(30), 20_000_000);
    }
  }

  /// With the standard scrub.
  public ServerSettings(String host, int port, Limits limits, int queries, Duration patience, Duration poll) {
    this(host, port, limits, queries, patience, poll, Scrubbing.standard());
  }

  public ServerSettings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("The port must be from 0 to 65535, not " + port + ".");
    }
  }

  /// `127.0.0.1:3330`, 30 s a query, 32 queries at a time.
  public static ServerSettings standard() {
    return new ServerSettings(
        "127.0.0.1", 3330, Limits.standard(), 32, Duration.ofSeconds(10), Duration.ofMillis(500));
  }

  public ServerSettings withHost(String other) {
    return new ServerSettings(other, port, limits, queries, patience, poll, scrub);
  }

  public ServerSettings withPort(int other) {
    return new ServerSettings(host, other, limits, queries, patience, poll, scrub);
  }

  public ServerSettings withTimeout(Duration timeout) {
    return new ServerSettings(host, port, limits.withTimeout(timeout), queries, patience, poll, scrub);
  }

  public ServerSettings withPoll(Duration other) {
    return new ServerSettings(host, port, limits, queries, patience, other, scrub);
  }

  public ServerSettings withScrub(Scrubbing other) {
    return new ServerSettings(host, port, limits, queries, patience, poll, other);
  }
}
