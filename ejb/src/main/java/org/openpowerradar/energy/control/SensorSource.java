package org.openpowerradar.energy.control;

import java.util.Optional;
import java.util.SortedSet;
import org.openpowerradar.reading.entity.Spans;
import org.openpowerradar.reading.entity.StreamId;
import org.openpowerradar.reading.entity.StreamWindow;

/** Raw currents of one sensor, wherever they are; hours are counted since 1970 UTC. */
public interface SensorSource {
  /** Its stream; empty while nothing of it was compacted. */
  Optional<StreamId> stream();

  /** Hours of which kept buckets may be out of date. */
  SortedSet<Long> openHours();

  /** Readings and listening of some hours, with an hour more on both sides. */
  StreamWindow window(long firstHour, long endHour);

  /** When bridges that hear it were listening. */
  Spans listening(long firstHour, long endHour);
}
