package org.openpowerradar.protocol.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.openpowerradar.protocol.Hex;
import org.openpowerradar.protocol.identity.BridgeSerial;

class NonceTest {

  @Test
  void random_whenMadeTwice_thenDifferent() {
    SecureRandom random = new SecureRandom();

    assertNotEquals(Nonce.random(random), Nonce.random(random));
  }

  @Test
  void nonce_whenNot32Bytes_thenRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Nonce(new byte[31]));
  }

  @Test
  void proof_whenNeither16Nor32Bytes_thenRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Proof(new byte[20]));
  }

  @Test
  void proof_whenShown_thenHoldsNoBytes() {
    assertEquals("Proof[16 bytes]", new Proof(Hex.bytes("ab".repeat(16))).toString());
  }

  @Test
  void hello_whenAskedForMethods_thenItsBitsCount() {
    Hello hello = new Hello(1, 3, new BridgeSerial(1), 0b101, Messages.NONCE, Hello.ON_TCP);

    assertTrue(hello.offers(LoginMethod.CHAP_MD5));
    assertFalse(hello.offers(LoginMethod.CHAP_SHA256));
    assertTrue(hello.offers(LoginMethod.HMAC));
    assertTrue(hello.onTcp());
    assertTrue(hello.speaks(3));
    assertFalse(hello.speaks(4));
  }
}
