package org.openpowerradar.connector.metric;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.registry.Collector;
import java.util.function.Consumer;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.delivery.Transport;
import org.openpowerradar.protocol.frame.ErrorCode;

/** Frames, readings, logins and ends of connections, counted. Thread-safe. */
public final class SessionMetrics {
  private final Tally<Transport> framesIn;
  private final Tally<Transport> framesOut;
  private final Tally<Transport> readings;
  private final Tally<LoginMode> admitted;
  private final Tally<LoginMode> refused;
  private final Tally<ErrorCode> refusals;
  private final Tally<ErrorCode> departures;

  SessionMetrics(Consumer<Collector> registration) {
    Counter frames =
        counter("powerradar_bridge_frames_total", "Frames of bridges", "transport", "direction");
    framesIn = new Tally<>(Transport.class, of -> frames.labelValues(of, "in"));
    framesOut = new Tally<>(Transport.class, of -> frames.labelValues(of, "out"));
    Counter stored =
        counter("powerradar_readings_total", "Readings acknowledged to bridges", "transport");
    readings = new Tally<>(Transport.class, stored::labelValues);
    Counter logins = counter("powerradar_logins_total", "Logins of bridges", "mode", "result");
    admitted = new Tally<>(LoginMode.class, of -> logins.labelValues(of, "admitted"));
    refused = new Tally<>(LoginMode.class, of -> logins.labelValues(of, "refused"));
    Counter turnedAway =
        counter(
            "powerradar_bridge_refusals_total", "Connections that ended before a session", "code");
    refusals = new Tally<>(ErrorCode.class, turnedAway::labelValues);
    Counter gone = counter("powerradar_bridge_departures_total", "Sessions that ended", "code");
    departures = new Tally<>(ErrorCode.class, gone::labelValues);
    for (Counter each : new Counter[] {frames, stored, logins, turnedAway, gone}) {
      registration.accept(each);
    }
  }

  private static Counter counter(String name, String help, String... labels) {
    return Counter.builder().name(name).help(help).labelNames(labels).withoutExemplars().build();
  }

  /** A frame came that is whole and right. */
  public void frameReceived(Transport transport) {
    framesIn.add(transport, 1);
  }

  /** A frame was handed to the socket, or to an old bridge so many answers. */
  public void framesSent(Transport transport, long count) {
    framesOut.add(transport, count);
  }

  /** The bridge may forget so many readings: they are stored, now or since an earlier time. */
  public void readingsAcknowledged(Transport transport, long count) {
    readings.add(transport, count);
  }

  /** A session begins. */
  public void admitted(LoginMode mode) {
    admitted.add(mode, 1);
  }

  /** Who would have logged in by this mode did not prove to be who it says, or must not. */
  public void refused(LoginMode mode) {
    refused.add(mode, 1);
  }

  /** A connection ends. */
  public void ended(boolean wasSession, ErrorCode code) {
    (wasSession ? departures : refusals).add(code, 1);
  }
}
