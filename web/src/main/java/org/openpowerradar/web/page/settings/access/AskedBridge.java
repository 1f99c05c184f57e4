package org.openpowerradar.web.page.settings.access;

import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.protocol.identity.BridgeSerial;

/** The bridge that an address or a form names. */
public final class AskedBridge {
  private static final long MOST_SERIAL = 4_294_967_295L;

  private AskedBridge() {}

  /**
   * Reads a serial.
   *
   * @throws NotFoundException if it is none
   */
  public static BridgeSerial of(String text) {
    if (text == null || !text.matches("[1-9][0-9]{0,9}") || Long.parseLong(text) > MOST_SERIAL) {
      throw new NotFoundException("No bridge " + text);
    }
    return new BridgeSerial(Long.parseLong(text));
  }
}
