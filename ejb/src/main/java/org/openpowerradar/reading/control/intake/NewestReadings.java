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
      new Noting(parcel.bridge()).addAll(data);
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
    taken.forEach((source, newest) -> readings.merge(source, newest, Newest::later));
  }

  private final class Noting implements RecordSink {
    private final BridgeSerial bridge;

    Noting(BridgeSerial bridge) {
      this.bridge = bridge;
    }

    @Override
    public void add(RecordCursor record, Channel channel, long raw) {
      Newest newest = new Newest(record.timeMillis(), raw, record.sensorSequence(), record.rssi());
      readings.merge(new Source(bridge, record.sensorSerial(), channel), newest, Newest::later);
    }
  }
}
