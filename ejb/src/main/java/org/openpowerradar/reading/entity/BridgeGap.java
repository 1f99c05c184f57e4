package org.openpowerradar.reading.entity;

import java.time.Instant;

/**
 * Something a bridge did not bring.
 *
 * @param from for {@link Cause#NOT_HEARD} from when on nobody listened, else when the bridge told
 *     of the loss
 * @param to when somebody listened again, exclusive; equal to {@code from} for losses; null: it
 *     lasts
 * @param cause why
 * @param records how many records are lost; null: nobody can know
 */
public record BridgeGap(Instant from, Instant to, Cause cause, Long records) {
  /** Why something is not there. */
  public enum Cause {
    /** The bridge was off, or it could not say so far that it was listening: closes if it does. */
    NOT_HEARD,
    /** Its store was full and the oldest records made room. */
    STORE_FULL,
    /** Its store could not be read any more. */
    STORE_DAMAGED,
    /** A person emptied its store. */
    STORE_CLEARED
  }
}
