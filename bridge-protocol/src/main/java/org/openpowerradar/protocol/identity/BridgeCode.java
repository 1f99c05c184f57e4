package org.openpowerradar.protocol.identity;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a QR code carries between a bridge and the cloud: {@code PRB:SERIAL/SECRET} or {@code
 * PRB:SERIAL/SECRET/HOST:PORT} (docs/bridges.md). Written in capitals it is a URI of characters
 * that a QR code packs tightest; read in any case. Whoever has it can log in as the bridge.
 *
 * @param serial of the bridge.
 * @param secret 32 bytes, as 64 hexadecimal digits in the code.
 * @param cloud host and port of the TLS listener, such as {@code bridges.example:443}, in small
 *     letters, 1 to 255 characters; null if the code does not name it.
 */
public record BridgeCode(BridgeSerial serial, byte[] secret, String cloud) {
  /** Bytes of a secret. */
  public static final int SECRET_LENGTH = 32;

  /** Most characters of a code. */
  public static final int LONGEST = 350;

  private static final Pattern FORM =
      Pattern.compile(
          "PRB:([1-9][0-9]{0,9})/([0-9A-F]{64})(?:/([0-9A-Z.-]{1,249}:[1-9][0-9]{0,4}))?");
  private static final Pattern CLOUD = Pattern.compile("[0-9a-z.-]{1,249}:[1-9][0-9]{0,4}");
  private static final long MOST_SERIAL = 4_294_967_295L;

  /**
   * Copies the secret.
   *
   * @throws IllegalArgumentException if the secret is not 32 bytes long, or the cloud no host and
   *     port.
   */
  public BridgeCode {
    secret = secret.clone();
    if (secret.length != SECRET_LENGTH) {
      throw new IllegalArgumentException("A secret has 32 bytes");
    }
    if (cloud != null && !CLOUD.matcher(cloud).matches()) {
      throw new IllegalArgumentException("The cloud is HOST:PORT");
    }
  }

  /**
   * Reads a code; spaces and line ends within it do not count.
   *
   * @param text from a person or a camera, not trusted; at most {@value #LONGEST} characters.
   * @throws IllegalArgumentException if it is none; the message does not quote it.
   */
  public static BridgeCode parse(String text) {
    if (text == null || text.length() > LONGEST) {
      throw noCode();
    }
    Matcher form = FORM.matcher(text.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
    if (!form.matches() || Long.parseLong(form.group(1)) > MOST_SERIAL) {
      throw noCode();
    }
    String cloud = form.group(3) == null ? null : form.group(3).toLowerCase(Locale.ROOT);
    return new BridgeCode(
        new BridgeSerial(Long.parseLong(form.group(1))),
        HexFormat.of().parseHex(form.group(2)),
        cloud);
  }

  /** Returns a copy of the 32 bytes. */
  @Override
  public byte[] secret() {
    return secret.clone();
  }

  /** Returns the code as it stands in a QR code: the secret included. */
  public String text() {
    String code = "PRB:" + serial + "/" + HexFormat.of().formatHex(secret);
    return (cloud == null ? code : code + "/" + cloud).toUpperCase(Locale.ROOT);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BridgeCode code && text().equals(code.text());
  }

  @Override
  public int hashCode() {
    return 31 * serial.hashCode() + Arrays.hashCode(secret);
  }

  /** Names the bridge; secrets do not belong in logs. */
  @Override
  public String toString() {
    return "BridgeCode[serial=" + serial + "]";
  }

  private static IllegalArgumentException noCode() {
    return new IllegalArgumentException("This is no code of a bridge: PRB:SERIAL/SECRET");
  }
}
