package org.openpowerradar.systemtests;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.openpowerradar.protocol.message.Data;

/** A bridge that always has a next message, and comes back whenever it is sent away. */
final class SteadyBridge {
  private static final int RECORDS = 5;
  private static final int INTERVAL_MILLIS = 11_600;
  private static final int PAUSE_MILLIS = 100;

  private final Connect connect;
  private final Instant start;
  private final long queue = EnrolledBridge.newQueue();
  private final long sensor = EnrolledBridge.newSensor();
  private final CompletableFuture<Void> run;
  private volatile boolean stopped;
  private volatile int acknowledged;

  /** How it connects, each time. */
  interface Connect {
    TestBridge open() throws Exception;
  }

  SteadyBridge(Connect connect, Instant start) {
    this.connect = connect;
    this.start = start;
    this.run = CompletableFuture.runAsync(this::run);
  }

  private void run() {
    while (!stopped) {
      try (TestBridge bridge = connect.open()) {
        while (!stopped) {
          if (bridge.deliver(next()).highWater() == acknowledged + RECORDS) {
            acknowledged += RECORDS;
          }
          pause();
        }
      } catch (Exception sentAway) {
        pause();
      }
    }
  }

  private Data next() {
    long at = start.toEpochMilli() + (long) acknowledged * INTERVAL_MILLIS;
    return TestBridge.data(queue, acknowledged + 1L, EnrolledBridge.packets(sensor, at, RECORDS));
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** How many readings are acknowledged by now. */
  int acknowledged() {
    return acknowledged;
  }

  /** Stops it; how many of its readings the API shows. */
  int storedWhenStopped(PortalApi api) throws IOException, InterruptedException {
    stopped = true;
    run.join();
    Instant end = start.plusMillis((acknowledged + 1L) * INTERVAL_MILLIS);
    return api.readings(sensor, start, end).size();
  }
}
