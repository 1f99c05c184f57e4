package org.openpowerradar.softwarebridge.cloud;

import org.openpowerradar.protocol.message.StatsBuilder;

/** What a link counts from its start on, over all of its connections. */
final class Counters {
  private static final int LONGEST = 16; // characters of a version

  private final long started = System.nanoTime();
  private long connections;
  private long bytesSent;

  void connected() {
    connections++;
  }

  void sent(long bytes) {
    bytesSent += bytes;
  }

  void report(StatsBuilder stats) {
    stats
        .uptimeSeconds((System.nanoTime() - started) / 1_000_000_000)
        .reconnects(Math.max(0, connections - 1))
        .bytesSent(bytesSent)
        .firmwareSlot(0)
        .firmwareVersion(version());
  }

  /** As the build wrote it into the jar. */
  private static String version() {
    String version = Counters.class.getPackage().getImplementationVersion();
    String known = version == null ? "development" : version;
    return known.substring(0, Math.min(LONGEST, known.length()));
  }
}
