package org.openpowerradar.bridge.entity;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.openpowerradar.protocol.identity.BridgeSerial;

/**
 * The key of a bridge as the database holds it: of no use without the key-encryption key, which is
 * kept outside the database, and of none for another bridge.
 *
 * <p>60 bytes: a random nonce (12), the encrypted key (32), the tag (16). AES-256-GCM, with the
 * serial of the bridge (8 bytes, big-endian) as associated data.
 */
public final class SealedKey {

  /** Bytes of a bridge key and of the key-encryption key. */
  public static final int KEY_LENGTH = 32;

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_LENGTH = 12;
  private static final int TAG_LENGTH = 16;
  private static final int LENGTH = NONCE_LENGTH + KEY_LENGTH + TAG_LENGTH;
  private static final SecureRandom RANDOM = new SecureRandom();

  private SealedKey() {}

  /**
   * Encrypts the key of a bridge under a new nonce.
   *
   * @param keyEncryptionKey 32 bytes
   * @param bridge to which the result is bound
   * @param key 32 bytes
   * @return 60 bytes, different every time
   * @throws IllegalArgumentException if a key has not 32 bytes
   */
  public static byte[] seal(byte[] keyEncryptionKey, BridgeSerial bridge, byte[] key) {
    requireLength(key, KEY_LENGTH, "The key of a bridge");
    byte[] nonce = new byte[NONCE_LENGTH];
    RANDOM.nextBytes(nonce);
    try {
      byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, keyEncryptionKey, bridge, nonce).doFinal(key);
      return ByteBuffer.allocate(LENGTH).put(nonce).put(encrypted).array();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java platform has AES-GCM", impossible);
    }
  }

  /**
   * Decrypts the key of a bridge.
   *
   * @param keyEncryptionKey 32 bytes, the one it was sealed with
   * @param bridge the one it was sealed for
   * @param sealed 60 bytes
   * @return 32 bytes
   * @throws BrokenSealException if it was changed, or sealed for another bridge or with another
   *     key-encryption key
   * @throws IllegalArgumentException if a length is wrong
   */
  public static byte[] open(byte[] keyEncryptionKey, BridgeSerial bridge, byte[] sealed) {
    requireLength(sealed, LENGTH, "A sealed key");
    byte[] nonce = Arrays.copyOf(sealed, NONCE_LENGTH);
    try {
      return cipher(Cipher.DECRYPT_MODE, keyEncryptionKey, bridge, nonce)
          .doFinal(sealed, NONCE_LENGTH, LENGTH - NONCE_LENGTH);
    } catch (AEADBadTagException broken) {
      throw new BrokenSealException(bridge, broken);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java platform has AES-GCM", impossible);
    }
  }

  private static Cipher cipher(int mode, byte[] key, BridgeSerial bridge, byte[] nonce)
      throws GeneralSecurityException {
    requireLength(key, KEY_LENGTH, "The key-encryption key");
    Cipher cipher = Cipher.getInstance(CIPHER);
    GCMParameterSpec parameters = new GCMParameterSpec(TAG_LENGTH * Byte.SIZE, nonce);
    cipher.init(mode, new SecretKeySpec(key, "AES"), parameters);
    cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(0, bridge.value()));
    return cipher;
  }

  private static void requireLength(byte[] bytes, int length, String what) {
    if (bytes.length != length) {
      throw new IllegalArgumentException(what + " has " + length + " bytes, not " + bytes.length);
    }
  }
}
