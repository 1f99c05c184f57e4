package org.openpowerradar.softwarebridge.fleet;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.openpowerradar.protocol.identity.BridgeSerial;

/** The secrets of many bridges: listed, or derived from one. */
@FunctionalInterface
public interface Secrets {
  /** The 32 bytes of a bridge. */
  byte[] of(BridgeSerial serial);

  /**
   * HMAC-SHA-256 of each serial (8 bytes, big-endian) under one master secret.
   *
   * @param master 32 bytes
   */
  static Secrets derivedFrom(byte[] master) {
    return serial -> {
      try {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(master, "HmacSHA256"));
        return mac.doFinal(ByteBuffer.allocate(8).putLong(serial.value()).array());
      } catch (GeneralSecurityException missing) {
        throw new IllegalStateException("every Java platform has HmacSHA256", missing);
      }
    };
  }

  /**
   * One for each serial.
   *
   * @throws IllegalArgumentException later, for a serial that is not listed
   */
  static Secrets listed(Map<Long, byte[]> secrets) {
    return serial -> {
      byte[] secret = secrets.get(serial.value());
      if (secret == null) {
        throw new IllegalArgumentException("there is no secret for bridge " + serial);
      }
      return secret;
    };
  }
}
