package org.openpowerradar.protocol.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class KeyMarkTest {

  /** Computed with another implementation of HMAC-SHA-256. */
  @Test
  void of_whenKeyOfTheVectors_thenFirstEightBytesOfTheHmac() {
    byte[] key = new byte[32];
    for (int i = 0; i < key.length; i++) {
      key[i] = (byte) i;
    }

    assertEquals(new KeyMark(-1770009132966941812L), KeyMark.of(key));
  }

  @Test
  void of_whenOneBitDiffers_thenAnother() {
    byte[] key = new byte[32];
    byte[] other = new byte[32];
    other[31] = 1;

    assertNotEquals(KeyMark.of(key), KeyMark.of(other));
  }
}
