package org.openpowerradar.reading.boundary;

import java.util.Optional;
import java.util.SortedSet;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.reading.control.chunk.AccountView;
import org.openpowerradar.reading.entity.Channel;
import org.openpowerradar.reading.entity.Spans;
import org.openpowerradar.reading.entity.StreamId;
import org.openpowerradar.reading.entity.StreamWindow;

/**
 * What one account has of some sensors, for the component energy: chunks and what the journal still
 * holds, so that a reading counts as soon as it is committed. Use it for one answer and let it go.
 */
public final class AccountReadings {
  private final AccountView view;

  AccountReadings(AccountView view) {
    this.view = view;
  }

  /** The stream of a sensor; empty while nothing of it was compacted. */
  public Optional<StreamId> stream(SensorSerial sensor) {
    return view.stream(sensor);
  }

  /**
   * Hours since 1970 UTC of which the journal tells something, with their neighbours and the hours
   * up to the sensor's counter values around them: sums kept of them may be out of date, {@link
   * #window} is not.
   */
  public SortedSet<Long> openHours(SensorSerial sensor) {
    return view.openHours(sensor);
  }

  /**
   * All that is needed to sum hours of a sensor.
   *
   * @param sensor whose; nothing is found if it is not of those asked for
   * @param channel what it measures
   * @param firstHour hours since 1970 UTC
   * @param endHour hour after the last
   * @return readings and listening with an hour more on both sides; the stream is null while
   *     nothing was compacted
   */
  public StreamWindow window(SensorSerial sensor, Channel channel, long firstHour, long endHour) {
    return view.window(sensor, channel, firstHour, endHour);
  }

  /**
   * When bridges that hear a sensor were listening, from one hour since 1970 UTC to another
   * (without it).
   */
  public Spans listening(SensorSerial sensor, long firstHour, long endHour) {
    return view.listening(sensor, firstHour, endHour);
  }
}
