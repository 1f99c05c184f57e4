package org.openpowerradar.protocol.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.protocol.Hex;
import org.openpowerradar.protocol.frame.ProtocolException;
import org.openpowerradar.protocol.message.Challenge;
import org.openpowerradar.protocol.message.Hello;
import org.openpowerradar.protocol.message.LoginMethod;
import org.openpowerradar.protocol.message.Nonce;

/** The numbers of docs/protocol.md, section 10. */
class LoginVectorsTest {

  private static final byte[] KEY =
      Hex.bytes("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
  private static final String SERVER_NONCE =
      "404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f";
  private static final String CLIENT_NONCE =
      "606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f";
  private static final ChannelBinding BINDING =
      ChannelBinding.ofCertificate("test-cert".getBytes(StandardCharsets.US_ASCII));

  private Hello hello;
  private Challenge challenge;

  @BeforeEach
  void readMessages() throws ProtocolException {
    hello =
        Hello.decode(
            Hex.buffer(
                // versions 1..1
                "0101",
                // bridge 927760
                "00000000000e2810",
                // all three methods
                "07",
                CLIENT_NONCE,
                // on TLS
                "0000"));
    challenge =
        Challenge.decode(
            Hex.buffer(
                // version, method HMAC, identifier
                "01" + "02" + "27",
                SERVER_NONCE,
                // 10 seconds
                "000a"));
  }

  @Test
  void binding_whenCertificateOfTheVector_thenItsDigest() {
    assertEquals(
        "ac978e63f273ba9ee1132bfecc103c767c52512fd5b065cc0ee224f9ec49d6a2", BINDING.toString());
  }

  @Test
  void transcript_whenMessagesOfTheVector_thenItsDigest() {
    assertEquals(
        "a870963a3a5216130ec1ba2e77febba3bc6d82f0f4063f296c20e3ee8bfce12e",
        Transcript.of(hello, challenge, BINDING).toString());
  }

  @Test
  void transcript_whenAnythingDiffers_thenAnotherDigest() {
    Challenge weaker = new Challenge(1, LoginMethod.CHAP_MD5, 0x27, challenge.serverNonce(), 10);
    Transcript genuine = Transcript.of(hello, challenge, BINDING);

    assertNotEquals(genuine, Transcript.of(hello, weaker, BINDING));
    assertNotEquals(genuine, Transcript.of(hello, challenge, ChannelBinding.NONE));
  }

  @Test
  void derive_whenKeyOfTheVector_thenAuthenticationKey() {
    assertEquals(
        "07c36599d4e16246d81b2265cebd24698a7affbbc59eaa66d0413d66786b5de3",
        Hex.of(Hkdf.derive(KEY, new byte[32], "prb1 auth")));
  }

  @Test
  void derive_whenRfc5869TestCase3IsCutToOneBlock_thenItsOutput() {
    byte[] input = new byte[22];
    Arrays.fill(input, (byte) 0x0B);

    assertEquals(
        "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d",
        Hex.of(Hkdf.derive(input, new byte[32], "")));
  }

  @Test
  void proofs_whenKeyOfTheVector_thenProofsOfTheVector() {
    HmacLogin login = new HmacLogin(KEY);
    Transcript transcript = Transcript.of(hello, challenge, BINDING);

    assertEquals(
        "51189309802fa430d861f6b3e69c66e58b4fda9cf42d322b0baeaf9c1d87db1a",
        Hex.of(login.clientProof(transcript).bytes()));
    assertEquals(
        "a06354597055011b235ffb91c448e6060e8b4e8e5a7047f51cc1771f91d4df43",
        Hex.of(login.serverProof(transcript).bytes()));
  }

  @Test
  void sessionKeys_whenKeyOfTheVector_thenKeysOfTheVector() {
    SessionKeys keys = new HmacLogin(KEY).sessionKeys(Transcript.of(hello, challenge, BINDING));

    assertEquals(
        "6820e2768374304c9ebee22bde451e704f132defa73f01231246c320ee0e4675",
        Hex.of(keys.clientToServerKey()));
    assertEquals(
        "9bf0eba310e63b45be19cdac834a49dd323df652c2884a2ab1ed391df9fc4e07",
        Hex.of(keys.serverToClientKey()));
  }

  @Test
  void chap_whenMd5_thenProofOfTheVector() {
    Nonce nonce = challenge.serverNonce();

    assertEquals(
        "8dee240422ab0511b68294389f04af2d",
        Hex.of(Chap.respond(chap(LoginMethod.CHAP_MD5, nonce), KEY).bytes()));
  }

  @Test
  void chap_whenSha256_thenProofOfTheVector() {
    Nonce nonce = challenge.serverNonce();

    assertEquals(
        "07f94f608801aea449ae2c973ddb0cce534ac7eacc658f2ab4b474bbd0cc4b38",
        Hex.of(Chap.respond(chap(LoginMethod.CHAP_SHA256, nonce), KEY).bytes()));
  }

  @Test
  void chap_whenChallengeIsHmac_thenRefused() {
    assertThrows(IllegalArgumentException.class, () -> Chap.respond(challenge, KEY));
  }

  @Test
  void login_whenKeyIsNot32Bytes_thenRefused() {
    assertThrows(IllegalArgumentException.class, () -> new HmacLogin(new byte[16]));
  }

  @Test
  void matches_whenProofIsOfTheOtherSide_thenFalse() {
    HmacLogin login = new HmacLogin(KEY);
    Transcript transcript = Transcript.of(hello, challenge, BINDING);

    assertTrue(login.clientProof(transcript).matches(login.clientProof(transcript)));
    assertFalse(login.clientProof(transcript).matches(login.serverProof(transcript)));
  }

  private static Challenge chap(LoginMethod method, Nonce nonce) {
    return new Challenge(1, method, 0x27, nonce, 10);
  }
}
