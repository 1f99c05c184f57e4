package org.openpowerradar.systemtests;

import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The codes that an authenticator app shows (RFC 6238: SHA-1, six digits, thirty seconds). */
final class AuthenticatorApp {
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int SECONDS = 30;

  private final byte[] key;
  private long lastStep = -1;

  /** {@code secret} in base32, as Keycloak shows it; blanks do not count. */
  AuthenticatorApp(String secret) {
    this.key = decoded(secret.replaceAll("\\s", ""));
  }

  /**
   * A code that was not used before: the present one, or the next one, which Keycloak takes as well
   * from a phone whose clock is ahead; waits if that was used too.
   */
  String code() throws GeneralSecurityException {
    await().atMost(Duration.ofSeconds(SECONDS + 5)).until(() -> step() >= lastStep);
    lastStep = Math.max(step(), lastStep + 1);
    Mac mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec(key, "HmacSHA1"));
    byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(lastStep).array());
    int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xF) & 0x7FFF_FFFF;
    return String.format("%06d", number % 1_000_000);
  }

  private static long step() {
    return Clock.systemUTC().millis() / 1_000 / SECONDS;
  }

  private static byte[] decoded(String secret) {
    ByteBuffer bytes = ByteBuffer.allocate(secret.length() * 5 / 8);
    int bits = 0;
    int held = 0;
    for (char letter : secret.toCharArray()) {
      bits = bits << 5 | BASE32.indexOf(letter);
      held += 5;
      if (held >= 8 && bytes.hasRemaining()) {
        held -= 8;
        bytes.put((byte) (bits >> held));
      }
    }
    return bytes.array();
  }
}
