package org.openpowerradar.reading.control.chunk;

import org.openpowerradar.reading.control.Hours;
import org.openpowerradar.reading.entity.Readings;

/**
 * Which hours belong together because a sensor's own counter decides what was in between: from the
 * last counter value before some hours to the first one after them, where a day holds it.
 */
final class CounterHours {
  /** How far a counter value reaches [h]. */
  static final long REACH = 24;

  /** How far counters have to be known on both sides of hours to be summed [h]. */
  static final long KNOWN = 2 * REACH + 2;

  /** Of a sensor without a counter. */
  static final CounterHours NONE = new CounterHours(Readings.NONE);

  private final Readings counter;

  CounterHours(Readings counter) {
    this.counter = counter;
  }

  Readings counter() {
    return counter;
  }

  /** Hour of the last value before {@code hour}; that hour itself if there is none. */
  long before(long hour) {
    int last = counter.indexOf(Hours.start(hour)) - 1;
    return last < 0 ? hour : Math.max(hour - REACH, Hours.of(counter.millis(last)));
  }

  /** Hour behind the first value from {@code hour} on; {@code hour} itself if there is none. */
  long after(long hour) {
    int next = counter.indexOf(Hours.start(hour));
    return next == counter.size()
        ? hour
        : Math.min(hour + REACH, Hours.of(counter.millis(next)) + 1);
  }
}
