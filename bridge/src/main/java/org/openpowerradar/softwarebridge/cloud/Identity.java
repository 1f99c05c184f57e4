package org.openpowerradar.softwarebridge.cloud;

import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.message.LoginMethod;

/**
 * Who the bridge is and how it proves it.
 *
 * @param key 32 bytes, shared with the cloud alone; not to be changed
 * @param method the one login it offers: anything but HMAC only because a person said so
 */
public record Identity(BridgeSerial serial, byte[] key, LoginMethod method) {
  /** Names the bridge and keeps its key to itself. */
  @Override
  public String toString() {
    return "Identity[" + serial + ", " + method + "]";
  }
}
