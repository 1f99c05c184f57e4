package org.openpowerradar.connector.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openpowerradar.connector.BridgeFixture;
import org.openpowerradar.protocol.delivery.Enrolment;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.delivery.Transport;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.frame.ProtocolException;
import org.openpowerradar.protocol.login.ChannelBinding;
import org.openpowerradar.protocol.message.Hello;
import org.openpowerradar.protocol.message.Proof;
import org.openpowerradar.protocol.message.Response;

/**
 * Tells how long refusals of two kinds take, in random order, and by Welch's t whether they differ
 * (above 4.5 they do). That depends on the machine, so no t fails the build; that both are refused
 * is what is asserted.
 */
class LoginTimingTest {
  private static final System.Logger LOGGER = System.getLogger(LoginTimingTest.class.getName());
  private static final int TIMINGS = Integer.getInteger("powerradar.attacks", 10_000) * 2;
  private static final int COMPARISONS = 50; // in one timing: one alone is shorter than the clock
  private static final double KEPT = 0.9; // of the timings: the longest are interruptions
  private static final Hello HELLO =
      BridgeFixture.hello(BridgeFixture.BRIDGE, BridgeFixture.ALL_METHODS, true);
  private static final Enrolment KNOWN =
      new Enrolment(
          BridgeFixture.BRIDGE,
          List.of(BridgeFixture.KEY),
          true,
          LoginMode.HMAC,
          false,
          null,
          Transport.TCP);

  private final Random random = new Random(13);

  /** What is timed, of one kind or the other: 0 or 1. The same code for both, or it is compared. */
  private interface Refusal {
    void happen(int kind) throws Exception;
  }

  /** The timings of one kind, those of the longest left out. */
  private record Timings(double mean, double variance, int count) {
    static Timings of(long[] nanos, int count) {
      long[] sorted = Arrays.copyOf(nanos, count);
      Arrays.sort(sorted);
      int kept = (int) (count * KEPT);
      double mean = Arrays.stream(sorted, 0, kept).average().orElseThrow();
      double squares = 0;
      for (int i = 0; i < kept; i++) {
        squares += (sorted[i] - mean) * (sorted[i] - mean);
      }
      return new Timings(mean, squares / (kept - 1), kept);
    }

    double welch(Timings other) {
      return (mean - other.mean) / Math.sqrt(variance / count + other.variance / other.count);
    }
  }

  private void compare(String what, Refusal refusal) throws Exception {
    time(refusal);
    Timings[] timed = time(refusal);
    LOGGER.log(
        Level.INFO,
        "FIGURE timing of {0}: Welch t {1} (differs from 4.5 on), means {2} and {3} ns, {4} each",
        what,
        timed[0].welch(timed[1]),
        timed[0].mean(),
        timed[1].mean(),
        timed[0].count());
  }

  private Timings[] time(Refusal refusal) throws Exception {
    long[][] nanos = new long[2][TIMINGS];
    int[] counts = new int[2];
    for (int i = 0; i < TIMINGS; i++) {
      int kind = random.nextInt(2);
      long start = System.nanoTime();
      refusal.happen(kind);
      nanos[kind][counts[kind]++] = System.nanoTime() - start;
    }
    return new Timings[] {Timings.of(nanos[0], counts[0]), Timings.of(nanos[1], counts[1])};
  }

  private static void refuse(Proof wrong, Proof right) {
    for (int i = 0; i < COMPARISONS; i++) {
      assertFalse(wrong.matches(right));
    }
  }

  private static void refuse(Optional<Enrolment> enrolment) throws ProtocolException {
    LoginAttempt attempt = LoginAttempt.begin(HELLO, enrolment, List.of(ChannelBinding.NONE));
    Response wrong = new Response(attempt.challenge().identifier(), new Proof(new byte[32]));
    ProtocolException refused = assertThrows(ProtocolException.class, () -> attempt.prove(wrong));
    assertEquals(ErrorCode.AUTHENTICATION_FAILED, refused.code());
  }

  @Test
  void comparison_whenTheFirstOrTheLastByteIsWrong_thenRefusedInTheSameTime() throws Exception {
    byte[] right = new byte[32];
    random.nextBytes(right);
    byte[] first = right.clone();
    byte[] last = right.clone();
    first[0] ^= 1;
    last[31] ^= 1;
    List<Proof> wrong = List.of(new Proof(first), new Proof(last));

    compare(
        COMPARISONS + " comparisons, first byte or last byte wrong",
        kind -> refuse(wrong.get(kind), new Proof(right)));
  }

  @Test
  void login_whenTheBridgeIsKnownOrNot_thenRefusedInTheSameTime() throws Exception {
    List<Optional<Enrolment>> enrolments = List.of(Optional.of(KNOWN), Optional.empty());

    compare(
        "a login with a wrong proof, bridge known or unknown",
        kind -> refuse(enrolments.get(kind)));
  }
}
