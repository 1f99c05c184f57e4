package org.openpowerradar.bridge.control;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.openpowerradar.bridge.entity.SealedKey;
import org.openpowerradar.protocol.identity.BridgeSerial;

/** The key that seals the keys of bridges: 32 random bytes, in a file outside the database. */
public final class KeyEncryptionKey {

  private static final int LARGEST_FILE = 1024;

  private final byte[] bytes;

  private KeyEncryptionKey(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Reads it from a file that holds it in Base64.
   *
   * @throws IllegalStateException with a sentence for the operator if the file cannot be read or
   *     holds anything else
   */
  public static KeyEncryptionKey read(Path file) {
    try {
      return new KeyEncryptionKey(decode(file));
    } catch (IOException unreadable) {
      throw new IllegalStateException("The key file " + file + " cannot be read", unreadable);
    } catch (IllegalArgumentException notBase64) {
      throw wrong(file, notBase64);
    }
  }

  /** Opens the sealed key of a bridge. */
  public byte[] open(BridgeSerial bridge, byte[] sealed) {
    return SealedKey.open(bytes, bridge, sealed);
  }

  /** Seals a new key of a bridge. */
  public byte[] seal(BridgeSerial bridge, byte[] key) {
    return SealedKey.seal(bytes, bridge, key);
  }

  private static byte[] decode(Path file) throws IOException {
    if (Files.size(file) > LARGEST_FILE) {
      throw wrong(file, null);
    }
    String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
    byte[] decoded = Base64.getDecoder().decode(text);
    if (decoded.length != SealedKey.KEY_LENGTH) {
      throw wrong(file, null);
    }
    return decoded;
  }

  private static IllegalStateException wrong(Path file, Exception cause) {
    return new IllegalStateException(
        "The key file " + file + " must hold 32 random bytes in Base64 and nothing else", cause);
  }
}
