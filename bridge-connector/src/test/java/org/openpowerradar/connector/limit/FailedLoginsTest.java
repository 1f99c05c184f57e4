package org.openpowerradar.connector.limit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openpowerradar.connector.BridgeFixture;
import org.openpowerradar.connector.MovingClock;
import org.openpowerradar.protocol.identity.BridgeSerial;

class FailedLoginsTest {
  private static final BridgeSerial BRIDGE = BridgeFixture.BRIDGE;
  private static final String GUESSER = "198.51.100.1";
  private static final String HOME = "203.0.113.1";

  private final MovingClock clock = new MovingClock();
  private final FailedLogins logins = new FailedLogins(clock);

  private void fail(String address, int times) {
    for (int i = 0; i < times; i++) {
      logins.failed(BRIDGE, address);
    }
  }

  @Test
  void isBarred_whenFourFailed_thenNot() {
    fail(GUESSER, 4);

    assertFalse(logins.isBarred(BRIDGE, GUESSER));
  }

  @Test
  void isBarred_whenManyFailed_thenForSomeMinutesFromThatAddressOnly() {
    fail(GUESSER, 100);

    assertTrue(logins.isBarred(BRIDGE, GUESSER));
    assertFalse(logins.isBarred(BRIDGE, HOME));
    clock.pass(Duration.ofSeconds(512));
    assertFalse(logins.isBarred(BRIDGE, GUESSER));
  }

  @Test
  void isBarred_whenTheBridgeLoggedInFromThereWithinThirtyDays_thenNot() {
    logins.succeeded(BRIDGE, HOME);
    clock.pass(Duration.ofDays(29));
    fail(HOME, 100);

    assertFalse(logins.isBarred(BRIDGE, HOME));
  }

  @Test
  void isBarred_whenTheLastLoginIsLongerAgo_thenBarred() {
    logins.succeeded(BRIDGE, HOME);
    clock.pass(Duration.ofDays(31));
    fail(HOME, 100);

    assertTrue(logins.isBarred(BRIDGE, HOME));
  }
}
