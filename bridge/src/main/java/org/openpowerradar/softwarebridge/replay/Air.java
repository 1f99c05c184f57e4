package org.openpowerradar.softwarebridge.replay;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.openpowerradar.protocol.message.SensorRecord;

/** The way of packets from the sensors to the store, where some are lost, doubled or late. */
final class Air {
  private final Faults faults;
  private final SplittableRandom chance;
  private final Deque<SensorRecord> late = new ArrayDeque<>();

  Air(Faults faults) {
    this.faults = faults;
    this.chance = new SplittableRandom(faults.seed());
  }

  /** Carries a packet, which arrives at once, later or never. Times never run backwards. */
  void carry(SensorRecord packet, Consumer<SensorRecord> arrived) {
    if (happens(faults.loss())) {
      return;
    }
    for (int copies = happens(faults.doubled()) ? 2 : 1; copies > 0; copies--) {
      if (happens(faults.late())) {
        late.add(packet);
      } else {
        arrived.accept(packet);
      }
    }
  }

  /** Hands over what comes late and is due at a time [ms]. */
  void release(long now, Consumer<SensorRecord> arrived) {
    while (!late.isEmpty() && late.peek().timeMillis() + faults.delay() <= now) {
      arrived.accept(late.poll());
    }
  }

  private boolean happens(double share) {
    return share > 0 && chance.nextDouble() < share;
  }
}
