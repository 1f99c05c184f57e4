package org.openpowerradar.protocol.delivery;

import java.util.List;
import org.openpowerradar.protocol.identity.BridgeSerial;

/**
 * How a known bridge may log in.
 *
 * @param bridge who.
 * @param keys the keys that count, newest first; 0..2 of 32 bytes each; not to be changed.
 * @param enabled false if the bridge is switched off in the cloud.
 * @param minimumMode the weakest login accepted from it.
 * @param legacyAllowed whether it may connect without any proof, as old bridges do.
 * @param legacyNetworks from where it may do that: networks as 10.1.0.0/16, separated by commas, as
 *     the operator wrote them; null for from anywhere.
 * @param minimumTransport TLS if a proof over TCP is not enough for its account; otherwise TCP.
 */
public record Enrolment(
    BridgeSerial bridge,
    List<byte[]> keys,
    boolean enabled,
    LoginMode minimumMode,
    boolean legacyAllowed,
    String legacyNetworks,
    Transport minimumTransport) {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if there are more than two keys, or one is not 32 bytes long.
   */
  public Enrolment {
    keys = List.copyOf(keys);
    if (keys.size() > 2 || keys.stream().anyMatch(key -> key.length != 32)) {
      throw new IllegalArgumentException("An enrolment has at most two keys of 32 bytes");
    }
  }

  /** Names the bridge and its rules; keys do not belong in logs. */
  @Override
  public String toString() {
    return "Enrolment[bridge=" + bridge + ", enabled=" + enabled + ", from " + minimumMode + "]";
  }
}
