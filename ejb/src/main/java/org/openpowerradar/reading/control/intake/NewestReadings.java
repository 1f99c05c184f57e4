package org.openpowerradar.reading.control.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openpowerradar.protocol.delivery.Parcel;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.message.Data;
import org.openpowerradar.protocol.message.RecordCursor;
import org.openpowerradar.reading.control.RecordSink;
import org.openpowerradar.reading.entity.Channel;

/**
 * The newest reading of each sensor since it was last asked, in memory: the journal holds them all.
 */
public final class NewestReadings {
  private final Map<Source, Newest> readings = new ConcurrentHashMap<>();

  /** A channel of a sensor as heard by a bridge. */
  public record Source(BridgeSerial bridge, long serial, Channel channel) {}

  /** A reading: instant [ms since 1970 UTC], raw value, sequence, signal strength. */
  public record Newest(long at, long raw, int sequence, int rssi) {
    private Newest later(Newest other) {
      return other.at > at ? other : this;
    }
  }

  /** Notes the records of a parcel that is durable; parcels without records do nothing. */
  public void note(Parcel parcel) {
    if (Parcels.message(parcel) instanceof Data data) {
      NewestOfMessage newest = new NewestOfMessage();
      newest.addAll(data);
      newest.own.forEach((key, reading) -> note(source(parcel.bridge(), key), reading));
    }
  }

  /** Takes all that is noted out. */
  public Map<Source, Newest> take() {
    Map<Source, Newest> taken = new HashMap<>();
    for (Source source : readings.keySet()) {
      taken.put(source, readings.remove(source));
    }
    return taken;
  }

  /** Puts readings back that could not be saved. */
  public void putBack(Map<Source, Newest> taken) {
    taken.forEach(this::note);
  }

  private void note(Source source, Newest newest) {
    readings.merge(source, newest, Newest::later);
  }

  private static Source source(BridgeSerial bridge, long key) {
    return new Source(bridge, key >>> Byte.SIZE, Channel.of((int) (key & 0xFF)));
  }

  /** The newest of one message alone: what threads share is touched once a sensor, not a record. */
  private static final class NewestOfMessage implements RecordSink {
    private final Map<Long, Newest> own = new HashMap<>();

    @Override
    public void add(RecordCursor record, Channel channel, long raw) {
      long key = record.sensorSerial() << Byte.SIZE | channel.code();
      Newest newest = new Newest(record.timeMillis(), raw, record.sensorSequence(), record.rssi());
      own.merge(key, newest, Newest::later);
    }
  }
}
