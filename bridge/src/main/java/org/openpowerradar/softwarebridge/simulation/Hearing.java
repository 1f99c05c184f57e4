package org.openpowerradar.softwarebridge.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.message.MessageLimits;
import org.openpowerradar.protocol.message.SensorHeard;
import org.openpowerradar.protocol.message.SensorRecord;
import org.openpowerradar.protocol.message.StatsBuilder;
import org.openpowerradar.softwarebridge.cloud.Reporter;

/** How well each sensor was heard since the last report, and how many packets in all. */
final class Hearing implements Reporter {
  private static final int NOISE = -74; // [dBm], about what the captured bridge heard

  private final Map<Long, Tally> tallies = new TreeMap<>();
  private long packets;

  private static final class Tally {
    private int count;
    private int weakest = Byte.MAX_VALUE;
    private long sum;
  }

  synchronized void hear(SensorRecord record) {
    Tally tally = tallies.computeIfAbsent(record.sensor().value(), serial -> new Tally());
    tally.count++;
    tally.weakest = Math.min(tally.weakest, record.rssi());
    tally.sum += record.rssi();
    packets++;
  }

  @Override
  public synchronized void report(StatsBuilder stats) {
    List<SensorHeard> sensors = new ArrayList<>();
    tallies.forEach(
        (serial, tally) -> {
          if (sensors.size() < MessageLimits.SENSORS) {
            int mean = (int) Math.round(tally.sum / (double) tally.count);
            int count = Math.min(0xFFFF, tally.count);
            sensors.add(new SensorHeard(new SensorSerial(serial), count, tally.weakest, mean));
          }
        });
    tallies.clear();
    int noise = NOISE + (int) (packets % 5) - 2;
    stats.framesOk(packets).framesBad(0L).framesUnknown(0L).noiseFloorDbm(noise).sensors(sensors);
  }
}
