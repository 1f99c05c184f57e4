package org.openpowerradar.bridge.entity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.entity.InvalidRequestException;

class LegacyPermitTest {
  private static final Instant NOW = Sessions.START;
  private static final NetworkList NETWORKS = NetworkList.parse("10.1.0.0/16");

  private static LegacyPermit until(Instant end) {
    return new LegacyPermit("Waits for its successor", NETWORKS, end);
  }

  @Test
  void permit_whenItsReasonIsBlankOrTooLong_thenRefused() {
    for (String reason : new String[] {null, "", "  ", "x".repeat(201)}) {
      assertThrows(
          InvalidRequestException.class, () -> new LegacyPermit(reason, NETWORKS, NOW), reason);
    }
  }

  @Test
  void permit_whenItsReasonHasSpaceAround_thenWithout() {
    assertEquals("Old", new LegacyPermit(" Old\n", NETWORKS, NOW).reason());
  }

  @Test
  void requireEnd_whenWithinAYear_thenReturns() {
    assertDoesNotThrow(() -> until(NOW.plusMillis(1)).requireEnd(NOW));
    assertDoesNotThrow(() -> until(NOW.plus(LegacyPermit.LONGEST)).requireEnd(NOW));
  }

  @Test
  void requireEnd_whenBehindOrLaterThanAYear_thenRefused() {
    assertThrows(InvalidRequestException.class, () -> until(NOW).requireEnd(NOW));
    assertThrows(
        InvalidRequestException.class,
        () -> until(NOW.plus(LegacyPermit.LONGEST).plusMillis(1)).requireEnd(NOW));
  }
}
