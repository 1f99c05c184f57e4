package org.openpowerradar.bridge.boundary;

import java.time.Instant;
import java.util.List;
import org.openpowerradar.bridge.entity.Advice;
import org.openpowerradar.bridge.entity.KeyState;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.delivery.Transport;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.message.TimeQuality;

/**
 * All that is known of a bridge. What belongs to a connection is of the last session, open or not,
 * and null if there never was one; what the bridge tells is null if it never did.
 *
 * @param overview what lists show
 * @param transport what carried the session
 * @param tlsVersion such as {@code TLSv1.3}; null on TCP
 * @param cipherSuite name of the suite; null on TCP
 * @param loginMode how the bridge proved who it is
 * @param peerAddress where it came from
 * @param since when the session began
 * @param reconnects connections made since the bridge started
 * @param bytesIn received from the bridge in the session [bytes]; while it is open, as told about
 *     every 30 s; null until the first time
 * @param bytesOut sent to the bridge in the session [bytes]; like {@code bytesIn}
 * @param clockOffsetMillis the cloud's clock minus the bridge's [ms]
 * @param clockQuality where its time comes from
 * @param storedOffline readings it holds that are not acknowledged yet
 * @param legacyAllowed whether it is let in without a proof at present
 * @param sensors heard within the last 24 h, strongest first
 * @param advice what people can do, most urgent first
 * @param keys how many keys it may use, and since when two
 * @param permit why it is let in without a proof; null: it is not
 */
public record BridgeDetail(
    BridgeOverview overview,
    Transport transport,
    String tlsVersion,
    String cipherSuite,
    LoginMode loginMode,
    String peerAddress,
    Instant since,
    Long reconnects,
    Long bytesIn,
    Long bytesOut,
    Long clockOffsetMillis,
    TimeQuality clockQuality,
    Long storedOffline,
    boolean legacyAllowed,
    List<SensorHeard> sensors,
    List<Advice> advice,
    KeyState keys,
    Permit permit) {

  /**
   * The permit to prove nothing.
   *
   * @param reason in words; null: nobody said
   * @param networks from where; null: from anywhere
   * @param until the end; null: until it proves itself
   */
  public record Permit(String reason, String networks, Instant until) {}

  /**
   * A sensor that the bridge hears.
   *
   * @param serial of the sensor
   * @param deviceName what it measures at the bridge's site now; null: nothing there
   * @param rssi mean strength in the last report [dBm]; null: not known
   * @param lastHeard when that report came
   */
  public record SensorHeard(
      SensorSerial serial, String deviceName, Integer rssi, Instant lastHeard) {}
}
