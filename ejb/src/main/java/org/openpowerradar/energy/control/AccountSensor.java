package org.openpowerradar.energy.control;

import java.util.Optional;
import java.util.SortedSet;
import org.openpowerradar.reading.boundary.AccountReadings;
import org.openpowerradar.reading.entity.Spans;
import org.openpowerradar.reading.entity.StreamId;
import org.openpowerradar.reading.entity.StreamWindow;

/** What a sensor measured, as an account's bridges heard it; hours are since 1970 UTC. */
record AccountSensor(AccountReadings readings, Probe probe) {

  /** Its stream; empty while nothing of it was compacted. */
  Optional<StreamId> stream() {
    return readings.stream(probe.sensor());
  }

  /** Hours of which kept buckets may be out of date. */
  SortedSet<Long> openHours() {
    return readings.openHours(probe.sensor());
  }

  /** Readings and listening of some hours, with what is needed on both sides. */
  StreamWindow window(long firstHour, long endHour) {
    return readings.window(probe.sensor(), probe.channel(), firstHour, endHour);
  }

  /** When bridges that hear it were listening. */
  Spans listening(long firstHour, long endHour) {
    return readings.listening(probe.sensor(), firstHour, endHour);
  }
}
