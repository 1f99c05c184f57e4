package org.openpowerradar.web.login.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PendingLoginsTest {

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T20:00:00Z"));
  private final PendingLogins logins = new PendingLogins(clock);

  @Test
  void take_whenSeveralTabs_thenEachGetsItsOwn() {
    PendingLogin first = logins.begin("/app/a");
    PendingLogin second = logins.begin("/app/b");

    assertEquals(Optional.of(first), logins.take(first.state()));
    assertEquals(Optional.of(second), logins.take(second.state()));
  }

  @Test
  void take_whenTakenBefore_thenNothing() {
    PendingLogin login = logins.begin("/app/a");
    logins.take(login.state());

    assertEquals(Optional.empty(), logins.take(login.state()));
  }

  @Test
  void take_whenStateIsUnknown_thenNothing() {
    assertEquals(Optional.empty(), logins.take("forged"));
  }

  @Test
  void take_whenTenMinutesPassed_thenNothing() {
    PendingLogin login = logins.begin("/app/a");
    clock.forward(PendingLogins.LIFE.plus(Duration.ofSeconds(1)));

    assertEquals(Optional.empty(), logins.take(login.state()));
  }

  @Test
  void begin_whenMoreThanEight_thenOldestIsForgotten() {
    PendingLogin oldest = logins.begin("/app/0");
    PendingLogin second = logins.begin("/app/1");
    for (int i = 2; i <= PendingLogins.MOST; i++) {
      logins.begin("/app/" + i);
    }

    assertEquals(Optional.empty(), logins.take(oldest.state()));
    assertEquals(Optional.of(second), logins.take(second.state()));
  }

  @Test
  void begin_thenStateNonceAndVerifierAreLongAndDiffer() {
    PendingLogin login = logins.begin("/app/a");

    assertTrue(login.state().matches("[A-Za-z0-9_-]{43}"));
    assertTrue(login.verifier().matches("[A-Za-z0-9_-]{43}"));
    assertNotEquals(login.state(), login.nonce());
    assertNotEquals(login.nonce(), login.verifier());
  }

  @Test
  void challenge_whenVerifierOfRfc7636AppendixB_thenChallengeOfIt() {
    PendingLogin login =
        new PendingLogin(
            "s", "n", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk", "/", clock.instant());

    assertEquals("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", login.challenge());
  }
}
