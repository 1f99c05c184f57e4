package org.openpowerradar.protocol.message;

import java.nio.ByteBuffer;
import org.openpowerradar.protocol.message.SensorRecord.Counter;
import org.openpowerradar.protocol.message.SensorRecord.Current;
import org.openpowerradar.protocol.message.SensorRecord.LegacyBody;
import org.openpowerradar.protocol.message.SensorRecord.Phase;
import org.openpowerradar.protocol.message.SensorRecord.State;
import org.openpowerradar.protocol.message.SensorRecord.ThreePhase;

/** Writes one record; the reverse of {@link RecordCursor}. */
final class RecordPacker {

  /** Most bytes of a record: time 9, common 7, old type 1, length 1, old payload 255. */
  static final int LONGEST = Varint.LONGEST + 7 + 2 + MessageLimits.LEGACY_PAYLOAD;

  private RecordPacker() {}

  static void pack(SensorRecord record, long previousTimeMillis, ByteBuffer target) {
    Varint.put(target, Varint.zigzag(record.timeMillis() - previousTimeMillis));
    target.put((byte) kind(record).code());
    target.putInt((int) record.sensor().value());
    target.put((byte) record.sensorSequence());
    target.put((byte) record.rssi());
    packValues(record, target);
  }

  private static RecordKind kind(SensorRecord record) {
    if (record instanceof Current) {
      return RecordKind.CURRENT;
    }
    if (record instanceof ThreePhase) {
      return RecordKind.THREE_PHASE;
    }
    if (record instanceof Counter) {
      return RecordKind.COUNTER;
    }
    return record instanceof State ? RecordKind.STATE : RecordKind.LEGACY_BODY;
  }

  private static void packValues(SensorRecord record, ByteBuffer target) {
    if (record instanceof Current current) {
      Varint.put(target, current.raw());
    } else if (record instanceof ThreePhase meter) {
      packPhases(new Phase[] {meter.l1(), meter.l2(), meter.l3()}, target);
    } else if (record instanceof Counter counter) {
      target.put((byte) counter.type().ordinal());
      Varint.put(target, counter.value());
    } else if (record instanceof State state) {
      Varint.put(target, state.state());
    } else if (record instanceof LegacyBody body) {
      target.put((byte) body.type());
      target.put((byte) body.payload().length);
      target.put(body.payload());
    }
  }

  private static void packPhases(Phase[] phases, ByteBuffer target) {
    for (Phase phase : phases) {
      Varint.put(target, phase.current());
    }
    for (Phase phase : phases) {
      Varint.put(target, phase.voltage());
    }
    for (Phase phase : phases) {
      Varint.put(target, Varint.zigzag(phase.power()));
    }
    for (Phase phase : phases) {
      Varint.put(target, Varint.zigzag(phase.powerFactor()));
    }
  }
}
