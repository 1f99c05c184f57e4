package org.openpowerradar.reading.boundary.adoption;

import java.time.Instant;

/**
 * How a sensor comes on to a phase.
 *
 * @param from on a quarter hour, not ahead; null: the present quarter hour
 * @param replaces whether a sensor that sits there gives way
 * @param moves whether the sensor may leave where it sits
 */
public record Terms(Instant from, boolean replaces, boolean moves) {
  /** From the present quarter hour on, on to a free phase, and only a free sensor. */
  public static final Terms NOW = new Terms(null, false, false);
}
