package org.openpowerradar.connector.delivery;

import java.time.Duration;

/**
 * How much is gathered, held and tried again.
 *
 * @param records a delivery leaves as soon as so many records wait [records]
 * @param linger and at the latest after this time
 * @param heldBytes memory for parcels that are not committed [bytes]
 * @param inFlight deliveries under way at once
 * @param retry first pause after a delivery failed; doubles up to {@link #MAX_RETRY}
 * @param storageDown time of uninterrupted failure after which storage counts as down
 */
public record GatherSettings(
    int records,
    Duration linger,
    long heldBytes,
    int inFlight,
    Duration retry,
    Duration storageDown) {

  /** The longest pause between two attempts. */
  public static final Duration MAX_RETRY = Duration.ofSeconds(5);
}
