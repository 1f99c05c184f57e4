package org.openpowerradar.reading.control;

import org.openpowerradar.protocol.message.Data;
import org.openpowerradar.protocol.message.RecordCursor;
import org.openpowerradar.protocol.message.SensorRecord;
import org.openpowerradar.protocol.message.SensorRecord.Phase;
import org.openpowerradar.reading.entity.Channel;

/** Takes the records of messages apart into channels. */
public interface RecordSink {
  /** A number of one channel; instant, serial, sequence and rssi are the record's. */
  void add(RecordCursor record, Channel channel, long raw);

  /** A frame of an old sensor that is no number. */
  default void body(SensorRecord.LegacyBody body) {}

  /** Hands over every record of {@code data}. */
  default void addAll(Data data) {
    for (RecordCursor record = data.cursor(); record.next(); ) {
      switch (record.kind()) {
        case CURRENT -> add(record, Channel.CURRENT, record.value());
        case STATE -> add(record, Channel.STATE, record.value());
        case COUNTER -> add(record, counter(record), record.value());
        case THREE_PHASE -> {
          SensorRecord.ThreePhase phases = (SensorRecord.ThreePhase) record.read();
          add(record, 1, phases.l1());
          add(record, 2, phases.l2());
          add(record, 3, phases.l3());
        }
        case LEGACY_BODY -> body((SensorRecord.LegacyBody) record.read());
      }
    }
  }

  private static Channel counter(RecordCursor record) {
    return switch (((SensorRecord.Counter) record.read()).type()) {
      case RAW_SUM -> Channel.COUNTER_RAW_SUM;
      case ENERGY -> Channel.COUNTER_ENERGY;
      case PULSES -> Channel.COUNTER_PULSES;
    };
  }

  private void add(RecordCursor record, int number, Phase phase) {
    add(record, Channel.CURRENT_1.onPhase(number), phase.current());
    add(record, Channel.VOLTAGE_1.onPhase(number), phase.voltage());
    add(record, Channel.POWER_1.onPhase(number), phase.power());
    add(record, Channel.POWER_FACTOR_1.onPhase(number), phase.powerFactor());
  }
}
