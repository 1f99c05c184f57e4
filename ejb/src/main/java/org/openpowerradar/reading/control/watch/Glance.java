package org.openpowerradar.reading.control.watch;

import org.openpowerradar.protocol.message.Data;
import org.openpowerradar.protocol.message.RecordCursor;
import org.openpowerradar.reading.control.RecordSink;
import org.openpowerradar.reading.entity.Channel;

/**
 * One look at all records of a message: from when to when, and whether a value is one that no
 * sensor measures.
 */
public final class Glance implements RecordSink {
  private static final long RAW = 1_000_000_000; // the largest ever seen are a hundredth of it
  private static final long MILLIAMPERES = 20_000_000;
  private static final long MILLIVOLTS = 1_000_000;
  private static final long WATTS = 20_000_000;

  private long oldest = Long.MAX_VALUE;
  private long newest = Long.MIN_VALUE;
  private long impossible;

  private Glance() {}

  /** Looks at a message. */
  public static Glance at(Data data) {
    Glance glance = new Glance();
    glance.addAll(data);
    if (glance.newest == Long.MIN_VALUE) {
      glance.oldest = data.heard().fromMillis();
      glance.newest = data.heard().toMillis();
    }
    return glance;
  }

  @Override
  public void add(RecordCursor record, Channel channel, long raw) {
    oldest = Math.min(oldest, record.timeMillis());
    newest = Math.max(newest, record.timeMillis());
    if (Math.abs(raw) > most(channel)) {
      impossible = record.sensorSerial();
    }
  }

  private static long most(Channel channel) {
    return switch (channel) {
      case CURRENT -> RAW;
      case CURRENT_1, CURRENT_2, CURRENT_3 -> MILLIAMPERES;
      case VOLTAGE_1, VOLTAGE_2, VOLTAGE_3 -> MILLIVOLTS;
      case POWER_1, POWER_2, POWER_3 -> WATTS;
      default -> Long.MAX_VALUE;
    };
  }

  /** The first instant [ms since 1970 UTC]. */
  long oldest() {
    return oldest;
  }

  /** The last instant [ms since 1970 UTC]. */
  long newest() {
    return newest;
  }

  /** Serial of a sensor with an impossible value; 0 for none. */
  public long impossible() {
    return impossible;
  }
}
