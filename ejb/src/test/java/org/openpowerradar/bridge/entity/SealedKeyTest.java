package org.openpowerradar.bridge.entity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpowerradar.protocol.identity.BridgeSerial;

class SealedKeyTest {
  private static final BridgeSerial BRIDGE = new BridgeSerial(0x0e2810);
  private static final byte[] KEY_ENCRYPTION_KEY =
      hex("202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f");
  private static final byte[] KEY =
      hex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
  // made with another implementation of AES-256-GCM
  private static final byte[] SEALED =
      hex(
          "808182838485868788898a8b" // nonce
              + "8da00bd496af424ad3d487485183d363836a58adc5a5b59310228d425e43abd2"
              + "64b19fd8121520f6381843536576de11"); // tag

  @Test
  void open_whenSealedElsewhere_thenTheKey() {
    assertArrayEquals(KEY, SealedKey.open(KEY_ENCRYPTION_KEY, BRIDGE, SEALED));
  }

  @Test
  void open_whenJustSealed_thenTheKey() {
    byte[] sealed = SealedKey.seal(KEY_ENCRYPTION_KEY, BRIDGE, KEY);

    assertArrayEquals(KEY, SealedKey.open(KEY_ENCRYPTION_KEY, BRIDGE, sealed));
  }

  @Test
  void seal_whenTwice_thenNeverTheSame() {
    byte[] first = SealedKey.seal(KEY_ENCRYPTION_KEY, BRIDGE, KEY);
    byte[] second = SealedKey.seal(KEY_ENCRYPTION_KEY, BRIDGE, KEY);

    assertFalse(Arrays.equals(first, second));
  }

  @Test
  void seal_whenDone_thenSixtyBytes() {
    assertEquals(60, SealedKey.seal(KEY_ENCRYPTION_KEY, BRIDGE, KEY).length);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 11, 12, 43, 44, 59})
  void open_whenAnyBitWasChanged_thenRefused(int position) {
    byte[] changed = SEALED.clone();
    changed[position] ^= 1;

    assertThrows(
        BrokenSealException.class, () -> SealedKey.open(KEY_ENCRYPTION_KEY, BRIDGE, changed));
  }

  @Test
  void open_whenForAnotherBridge_thenRefused() {
    BridgeSerial other = new BridgeSerial(BRIDGE.value() + 1);

    BrokenSealException refused =
        assertThrows(
            BrokenSealException.class, () -> SealedKey.open(KEY_ENCRYPTION_KEY, other, SEALED));

    assertTrue(refused.getMessage().contains(other.toString()));
  }

  @Test
  void open_whenTheKeyEncryptionKeyIsAnother_thenRefused() {
    byte[] other = new byte[32];

    assertThrows(BrokenSealException.class, () -> SealedKey.open(other, BRIDGE, SEALED));
  }

  @Test
  void open_whenTheLengthIsWrong_thenRefused() {
    byte[] tooShort = Arrays.copyOf(SEALED, 59);

    assertThrows(
        IllegalArgumentException.class, () -> SealedKey.open(KEY_ENCRYPTION_KEY, BRIDGE, tooShort));
  }

  @Test
  void seal_whenTheKeyEncryptionKeyIsShort_thenRefused() {
    byte[] tooShort = new byte[16];

    assertThrows(IllegalArgumentException.class, () -> SealedKey.seal(tooShort, BRIDGE, KEY));
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }
}
