package org.openpowerradar.connector.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.legacy.LegacyFrame;
import org.openpowerradar.protocol.legacy.LegacyLimits;
import org.openpowerradar.protocol.message.SensorHeard;

/** How well an old bridge hears each sensor: it does not tell, so its live frames are counted. */
final class HeardSensors {
  private static final int MOST_PACKETS = 0xFFFF;

  private final Map<SensorSerial, Tally> tallies = new LinkedHashMap<>();

  /** Counts a packet of a sensor; of more sensors than a bridge can serve, the first ones count. */
  void count(SensorSerial sensor, LegacyFrame frame) {
    if (tallies.size() < LegacyLimits.SENSORS || tallies.containsKey(sensor)) {
      tallies.computeIfAbsent(sensor, first -> new Tally()).count(frame.rssi());
    }
  }

  boolean isEmpty() {
    return tallies.isEmpty();
  }

  /** What was counted since the last time. */
  List<SensorHeard> take() {
    List<SensorHeard> heard =
        tallies.entrySet().stream().map(each -> each.getValue().of(each.getKey())).toList();
    tallies.clear();
    return heard;
  }

  /** The packets of one sensor; those of unknown strength count, but not into the mean. */
  private static final class Tally {
    private int packets;
    private int measured;
    private int weakest;
    private long sum;

    void count(int rssi) {
      packets = Math.min(packets + 1, MOST_PACKETS);
      if (rssi != 0) {
        measured++;
        sum += rssi;
        weakest = Math.min(weakest, rssi);
      }
    }

    SensorHeard of(SensorSerial sensor) {
      int mean = measured == 0 ? 0 : Math.round((float) sum / measured);
      return new SensorHeard(sensor, packets, weakest, mean);
    }
  }
}
