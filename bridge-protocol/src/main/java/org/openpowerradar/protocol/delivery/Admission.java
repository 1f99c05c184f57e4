package org.openpowerradar.protocol.delivery;

import java.time.Duration;
import java.util.List;
import org.openpowerradar.protocol.message.QueueMark;

/**
 * What WELCOME tells an admitted bridge.
 *
 * @param queues the bridge's open queues, in any order; at most 16.
 * @param keepAlive after how much silence PING is sent, range [30 s, 1200 s].
 * @param credits how many records may be under way, range [0, 4294967295].
 */
public record Admission(List<QueueMark> queues, Duration keepAlive, long credits) {

  /** Copies the list. */
  public Admission {
    queues = List.copyOf(queues);
  }
}
