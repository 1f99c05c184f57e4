package org.openpowerradar.protocol.signal;

import java.time.Instant;
import java.util.regex.Pattern;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.identity.SensorSerial;

/**
 * Something that may point to an intruder, once or several times. Holds no text of the peer's own:
 * nobody can forge a line of the log with it.
 *
 * @param kind what.
 * @param address where from: an IP address; "" if it is known by none.
 * @param bridge which bridge it is about; null for none.
 * @param sensor which sensor it is about, the last of several; null for none.
 * @param first when it happened first.
 * @param last when it happened last, not before {@code first}.
 * @param count how often, at least once.
 * @param proven whether it leaves no other explanation, so that what is automatic may follow: the
 *     address be banned (SCAN, SPRAY), the bridge be quarantined (CLONE).
 */
public record Signal(
    SignalKind kind,
    String address,
    BridgeSerial bridge,
    SensorSerial sensor,
    Instant first,
    Instant last,
    long count,
    boolean proven) {

  private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f.:]{2,45}");

  /**
   * Keeps an address only if it is one, without the scope of IPv6.
   *
   * @throws IllegalArgumentException if it happened less than once, or ended before it began.
   */
  public Signal {
    if (count < 1 || last.isBefore(first)) {
      throw new IllegalArgumentException("A signal happens at least once, and ends after it began");
    }
    String plain = address == null ? "" : address.split("%", 2)[0];
    address = ADDRESS.matcher(plain).matches() ? plain : "";
  }

  /** Something that happened once, from an address; nothing is proven. */
  public static Signal of(SignalKind kind, String address, Instant at) {
    return new Signal(kind, address, null, null, at, at, 1, false);
  }

  /** Returns the same about a bridge. */
  public Signal about(BridgeSerial serial) {
    return new Signal(kind, address, serial, sensor, first, last, count, proven);
  }

  /** Returns the same about a sensor. */
  public Signal about(SensorSerial serial) {
    return new Signal(kind, address, bridge, serial, first, last, count, proven);
  }

  /** Returns the same, proven. */
  public Signal asProven() {
    return new Signal(kind, address, bridge, sensor, first, last, count, true);
  }

  /** Returns both as one; the other one's sensor is kept if it has one. */
  public Signal and(Signal other) {
    return new Signal(
        kind,
        address,
        bridge,
        other.sensor == null ? sensor : other.sensor,
        first.isBefore(other.first) ? first : other.first,
        last.isAfter(other.last) ? last : other.last,
        count + other.count,
        proven || other.proven);
  }

  Key key() {
    return new Key(kind, address, bridge);
  }

  /** What makes two signals the same thing. */
  record Key(SignalKind kind, String address, BridgeSerial bridge) {}
}
