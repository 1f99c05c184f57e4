package org.openpowerradar.web.login.token;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.openpowerradar.web.login.oidc.MovableClock;

class SeenOnceTest {

  private final MovableClock clock = new MovableClock(Instant.EPOCH);
  private final SeenOnce seen = new SeenOnce(clock, Duration.ofMinutes(10));

  @Test
  void isFirst_whenIdComesAgain_thenOnlyTheFirstTime() {
    assertTrue(seen.isFirst("a"));
    assertFalse(seen.isFirst("a"));
  }

  @Test
  void isFirst_whenOthersCameSince_thenStillRemembered() {
    seen.isFirst("a");
    for (int i = 1; i < SeenOnce.MOST; i++) {
      seen.isFirst("other " + i);
    }

    assertFalse(seen.isFirst("a"));
  }

  @Test
  void isFirst_whenThereAreTooMany_thenOldestIsForgotten() {
    seen.isFirst("a");
    for (int i = 0; i < SeenOnce.MOST; i++) {
      seen.isFirst("other " + i);
    }

    assertTrue(seen.isFirst("a"));
  }
}
