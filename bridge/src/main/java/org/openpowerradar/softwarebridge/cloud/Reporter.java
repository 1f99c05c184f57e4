package org.openpowerradar.softwarebridge.cloud;

import org.openpowerradar.protocol.message.StatsBuilder;

/** What a bridge knows about its own state. */
@FunctionalInterface
public interface Reporter {
  /** Fills in what this reporter knows, since the last report where that is the question. */
  void report(StatsBuilder stats);
}
