package org.openpowerradar.reading.control.intake;

import java.util.Comparator;
import org.openpowerradar.protocol.identity.BridgeSerial;

/** One segment of one bridge's store. Ordered, because rows are locked in this order everywhere. */
public record QueueKey(BridgeSerial bridge, long queue) implements Comparable<QueueKey> {
  private static final Comparator<QueueKey> ORDER =
      Comparator.<QueueKey>comparingLong(key -> key.bridge().value())
          .thenComparing(QueueKey::queue, Long::compareUnsigned);

  @Override
  public int compareTo(QueueKey other) {
    return ORDER.compare(this, other);
  }
}
