package org.openpowerradar.softwarebridge.fleet;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.openpowerradar.softwarebridge.cloud.Ending;

/** What all bridges of a fleet did so far. */
final class Tally {
  final AtomicInteger sessions = new AtomicInteger();
  final LongAdder produced = new LongAdder();
  final LongAdder sent = new LongAdder();
  final LongAdder acknowledged = new LongAdder();
  final LongAdder endings = new LongAdder();
  final Latencies latencies = new Latencies();
  private volatile String lastReason = "";
  private volatile Latencies recent = new Latencies();

  /** Notes why a connection ended; the last reason is told. */
  void ended(Ending ending) {
    endings.increment();
    lastReason = ending.reason();
  }

  String lastReason() {
    return lastReason;
  }

  void took(long nanos, long readings) {
    latencies.add(nanos, readings);
    recent.add(nanos, readings);
  }

  /** The latencies since this was last asked. */
  Latencies takeRecent() {
    Latencies past = recent;
    recent = new Latencies();
    return past;
  }
}
