package org.openpowerradar.web.rest;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.openpowerradar.bridge.boundary.BridgeDetail;
import org.openpowerradar.bridge.entity.KeyState;

/**
 * All that is known of a bridge, in JSON; what it never told is absent.
 *
 * @param bridge what lists show
 * @param connection the last session, open or not; absent if there never was one
 * @param clockOffsetMillis the cloud's clock minus the bridge's [ms]
 * @param clockQuality where its time comes from
 * @param storedOffline readings it holds that are not acknowledged yet
 * @param legacyAllowed whether it is let in without a proof at present
 * @param sensors heard within the last 24 h, strongest first
 * @param advice what people can do, most urgent first
 * @param keys how many keys it may use, and since when and until when two
 * @param legacyPermit why, from where and until when it is let in without a proof; absent if not
 */
public record BridgeDetailItem(
    BridgeItem bridge,
    Connection connection,
    Long clockOffsetMillis,
    String clockQuality,
    Long storedOffline,
    boolean legacyAllowed,
    List<HeardSensor> sensors,
    List<String> advice,
    KeyState keys,
    BridgeDetail.Permit legacyPermit) {

  static BridgeDetailItem of(BridgeDetail bridge) {
    return new BridgeDetailItem(
        BridgeItem.of(bridge.overview()),
        bridge.since() == null ? null : Connection.of(bridge),
        bridge.clockOffsetMillis(),
        Objects.toString(bridge.clockQuality(), null),
        bridge.storedOffline(),
        bridge.legacyAllowed(),
        bridge.sensors().stream().map(HeardSensor::of).toList(),
        bridge.advice().stream().map(Enum::name).toList(),
        bridge.keys(),
        bridge.permit());
  }

  /**
   * The last session.
   *
   * @param transport TLS or TCP
   * @param tlsVersion such as {@code TLSv1.3}; absent on TCP
   * @param cipherSuite name of the suite; absent on TCP
   * @param loginMode how the bridge proved who it is: LEGACY (not at all), CHAP_MD5, CHAP_SHA256,
   *     HMAC
   * @param peerAddress where it came from
   * @param since when the session began
   * @param reconnects connections made since the bridge started
   * @param bytesIn received from the bridge in this session [bytes]; while it is open, as told
   *     about every 30 s
   * @param bytesOut sent to the bridge in this session [bytes]; likewise
   */
  public record Connection(
      String transport,
      String tlsVersion,
      String cipherSuite,
      String loginMode,
      String peerAddress,
      Instant since,
      Long reconnects,
      Long bytesIn,
      Long bytesOut) {

    static Connection of(BridgeDetail bridge) {
      return new Connection(
          bridge.transport().name(),
          bridge.tlsVersion(),
          bridge.cipherSuite(),
          bridge.loginMode().name(),
          bridge.peerAddress(),
          bridge.since(),
          bridge.reconnects(),
          bridge.bytesIn(),
          bridge.bytesOut());
    }
  }

  /**
   * A sensor that the bridge hears.
   *
   * @param serial of the sensor
   * @param deviceName what it measures; absent if it is not installed at the bridge's site
   * @param rssiDbm mean strength in the last report [dBm]; absent if it is not known
   * @param lastHeard when that report came
   */
  public record HeardSensor(long serial, String deviceName, Integer rssiDbm, Instant lastHeard) {

    static HeardSensor of(BridgeDetail.SensorHeard heard) {
      return new HeardSensor(
          heard.serial().value(), heard.deviceName(), heard.rssi(), heard.lastHeard());
    }
  }
}
