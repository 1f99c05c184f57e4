package org.openpowerradar.protocol.message;

import java.util.stream.Stream;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.message.SensorRecord.Counter;
import org.openpowerradar.protocol.message.SensorRecord.Current;
import org.openpowerradar.protocol.message.SensorRecord.LegacyBody;
import org.openpowerradar.protocol.message.SensorRecord.Phase;
import org.openpowerradar.protocol.message.SensorRecord.State;
import org.openpowerradar.protocol.message.SensorRecord.ThreePhase;

/** Records of every kind with every value at the edges of its range. */
final class Records {

  private static final long U32 = 4_294_967_295L;
  private static final long LAST_TIME = 253_402_300_799_999L;
  private static final SensorSerial FIRST = new SensorSerial(1);
  private static final SensorSerial LAST = new SensorSerial(U32);

  private Records() {}

  static Stream<SensorRecord> atEdges() {
    Phase least = new Phase(0, 0, Integer.MIN_VALUE, -1000);
    Phase most = new Phase(U32, U32, Integer.MAX_VALUE, 1000);
    return Stream.of(
        new Current(0, FIRST, 0, -128, 0),
        new Current(LAST_TIME, LAST, 255, 127, U32),
        new ThreePhase(0, FIRST, 0, -128, least, most, least),
        new ThreePhase(LAST_TIME, LAST, 255, 127, most, least, most),
        new Counter(0, FIRST, 0, -128, CounterType.RAW_SUM, 0),
        new Counter(LAST_TIME, LAST, 255, 127, CounterType.ENERGY, Long.MAX_VALUE),
        new Counter(5, LAST, 255, 127, CounterType.PULSES, 128),
        new State(0, FIRST, 0, -128, 0),
        new State(LAST_TIME, LAST, 255, 127, 65_535),
        new LegacyBody(0, FIRST, 0, -128, 0, new byte[0]),
        new LegacyBody(LAST_TIME, LAST, 255, 127, 255, new byte[255]));
  }

  static Stream<Message> messages() {
    HeardSpan all = new HeardSpan(0, LAST_TIME);
    Uptime longest = new Uptime(U32, LAST_TIME);
    return atEdges()
        .flatMap(
            record ->
                Stream.of(
                    one(new DataBuilder(1, 1).quality(TimeQuality.NTP), record),
                    one(new DataBuilder(Long.MAX_VALUE, MessageLimits.RECORD_NUMBER), record),
                    one(new DataBuilder(9, 9).quality(TimeQuality.CLOUD).heard(all), record),
                    one(new DataBuilder(9, 9).uptime(new Uptime(0, 0)), record),
                    one(new DataBuilder(9, 9).uptime(longest), record)));
  }

  private static Data one(DataBuilder builder, SensorRecord record) {
    builder.add(record);
    return builder.build();
  }
}
