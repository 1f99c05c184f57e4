package org.openpowerradar.web.page.settings.secret;

import java.util.HexFormat;
import org.openpowerradar.protocol.identity.BridgeCode;
import org.openpowerradar.protocol.identity.BridgeSerial;

/**
 * The secret of a bridge on the one page that shows it.
 *
 * @param serial of the bridge
 * @param digits 64 hexadecimal digits
 * @param cloud host and port it connects to; null: not known
 * @param picture serial, secret and cloud as QR code
 */
public record ShownSecret(String serial, String digits, String cloud, QrPicture picture) {

  /** Shows a secret of 64 hexadecimal digits. */
  public static ShownSecret of(BridgeSerial serial, String digits, String cloud) {
    BridgeCode code = new BridgeCode(serial, HexFormat.of().parseHex(digits), cloud);
    return new ShownSecret(serial.toString(), digits, cloud, QrPicture.of(code.text()));
  }

  /** Secrets do not belong in logs. */
  @Override
  public String toString() {
    return "ShownSecret[serial=" + serial + "]";
  }
}
