package org.openpowerradar.softwarebridge.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.openpowerradar.softwarebridge.legacy.LegacyLink;
import org.openpowerradar.softwarebridge.radio.Packet;
import org.openpowerradar.softwarebridge.radio.Profile;
import org.openpowerradar.softwarebridge.radio.Radio;

/** An old bridge among simulated sensors, from now on: it passes on what it hears. */
public final class OldLife {
  private static final long TICK = 250; // [ms]

  private final Profile profile;
  private final LegacyLink link;
  private final InstantSource clock;
  private final CountDownLatch stopped = new CountDownLatch(1);

  /** Prepares a life; the link is started by the caller. */
  public OldLife(Profile profile, LegacyLink link, InstantSource clock) {
    this.profile = profile;
    this.link = link;
    this.clock = clock;
  }

  /**
   * Lives until stopped.
   *
   * @throws IOException if the store failed
   */
  public void live() throws IOException, InterruptedException {
    Instant start = clock.instant();
    Radio radio = new Radio(profile, start, start.toEpochMilli());
    while (!stopped.await(TICK, TimeUnit.MILLISECONDS)) {
      try {
        radio.until(clock.millis(), this::hear);
      } catch (UncheckedIOException failed) {
        throw failed.getCause();
      }
    }
  }

  private void hear(Packet packet) {
    try {
      link.hear(packet.record());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Ends {@link #live} soon. */
  public void stop() {
    stopped.countDown();
  }
}
