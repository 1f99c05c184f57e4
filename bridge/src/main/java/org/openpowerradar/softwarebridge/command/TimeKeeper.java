package org.openpowerradar.softwarebridge.command;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import org.openpowerradar.protocol.message.TimeQuality;
import org.openpowerradar.softwarebridge.cloud.CloudClock;
import org.openpowerradar.softwarebridge.store.SavedTime;

/** Keeps the time now and then, and at the end, while it is known to be right. */
final class TimeKeeper {
  private static final System.Logger LOGGER = System.getLogger(TimeKeeper.class.getName());
  private static final int PERIOD = 600; // [s]

  private final CloudClock clock;
  private final SavedTime saved;
  private final Future<?> timer;

  TimeKeeper(EventLoop loop, CloudClock clock, SavedTime saved) {
    this.clock = clock;
    this.saved = saved;
    this.timer = loop.scheduleAtFixedRate(this::keep, PERIOD, PERIOD, TimeUnit.SECONDS);
  }

  private synchronized void keep() {
    boolean right = clock.quality() == TimeQuality.CLOUD || clock.quality() == TimeQuality.NTP;
    try {
      if (right) {
        saved.keep(clock.instant());
      }
    } catch (IOException full) {
      LOGGER.log(Level.WARNING, "The time is not kept: {0}", full.getMessage());
    }
  }

  void close() {
    timer.cancel(false);
    keep();
  }
}
