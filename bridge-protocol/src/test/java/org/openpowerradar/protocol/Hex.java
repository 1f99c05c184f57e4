package org.openpowerradar.protocol;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/** Hexadecimal in tests: one string a field, spaces where they help. */
public final class Hex {

  private Hex() {}

  /** Joins fields into bytes. */
  public static byte[] bytes(String... fields) {
    return HexFormat.of().parseHex(String.join("", fields).replace(" ", ""));
  }

  /** Joins fields into a buffer that is ready to be read. */
  public static ByteBuffer buffer(String... fields) {
    return ByteBuffer.wrap(bytes(fields));
  }

  /** Shows bytes as they stand in test vectors. */
  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  /** Shows what is left in a buffer; its position does not move. */
  public static String of(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(buffer.position(), bytes);
    return of(bytes);
  }
}
