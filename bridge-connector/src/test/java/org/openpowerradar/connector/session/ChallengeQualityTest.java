package org.openpowerradar.connector.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openpowerradar.connector.BridgeFixture;
import org.openpowerradar.protocol.login.ChannelBinding;
import org.openpowerradar.protocol.message.Challenge;
import org.openpowerradar.protocol.message.Hello;
import org.openpowerradar.protocol.message.Nonce;

/** Challenges can be neither foreseen nor met again. */
class ChallengeQualityTest {
  private static final System.Logger LOGGER =
      System.getLogger(ChallengeQualityTest.class.getName());
  private static final int CHALLENGES = 10 * Integer.getInteger("powerradar.attacks", 10_000);
  private static final int VALUES = 256;

  /** Of 255 degrees of freedom (mean 255, deviation 22.6): beyond these by chance once in 10^8. */
  private static final double LEAST = 150;

  private static final double MOST = 400;

  private static double chiSquare(long[] counts) {
    long all = 0;
    for (long count : counts) {
      all += count;
    }
    double expected = (double) all / VALUES;
    double sum = 0;
    for (long count : counts) {
      sum += (count - expected) * (count - expected) / expected;
    }
    return sum;
  }

  private static void assertEven(double chiSquare) {
    assertTrue(chiSquare > LEAST && chiSquare < MOST, "chi-square " + chiSquare);
  }

  @Test
  void challenges_whenManyAreMade_thenNoneRepeatsAndEveryByteIsAsLikely() throws Exception {
    Hello hello = BridgeFixture.hello(BridgeFixture.BRIDGE, BridgeFixture.ALL_METHODS, true);
    long[] nonceBytes = new long[VALUES];
    long[] identifiers = new long[VALUES];
    Set<Nonce> seen = new HashSet<>();

    for (int i = 0; i < CHALLENGES; i++) {
      Challenge challenge =
          LoginAttempt.begin(hello, Optional.empty(), List.of(ChannelBinding.NONE)).challenge();
      seen.add(challenge.serverNonce());
      identifiers[challenge.identifier()]++;
      for (byte each : challenge.serverNonce().bytes()) {
        nonceBytes[each & 0xFF]++;
      }
    }

    LOGGER.log(
        Level.INFO,
        "FIGURE challenges: {0} made, {1} repeated, chi-square of their bytes {2}, of their"
            + " identifiers {3} (255 expected)",
        CHALLENGES,
        CHALLENGES - seen.size(),
        chiSquare(nonceBytes),
        chiSquare(identifiers));
    assertEquals(CHALLENGES, seen.size());
    assertEven(chiSquare(nonceBytes));
    assertEven(chiSquare(identifiers));
  }
}
