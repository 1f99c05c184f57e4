package org.openpowerradar.protocol.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpowerradar.protocol.identity.SensorSerial;

class SignalTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.7", "2001:db8::7", "::ffff:192.0.2.7"})
  void address_whenItIsOne_thenKept(String address) {
    assertEquals(address, Signal.of(SignalKind.SCAN, address, NOON).address());
  }

  @ParameterizedTest
  @ValueSource(strings = {"example.org", "192.0.2.7 kind=SPRAY", "192.0.2.7\n192.0.2.8", "a", ""})
  void address_whenItIsNone_thenLeftOut(String text) {
    assertEquals("", Signal.of(SignalKind.SCAN, text, NOON).address());
  }

  @Test
  void address_whenItHasAScope_thenWithout() {
    assertEquals("fe80::1", Signal.of(SignalKind.SCAN, "fe80::1%eth0", NOON).address());
  }

  @Test
  void and_whenTwoAreTold_thenSpanAndCountOfBoth() {
    Signal early = Signal.of(SignalKind.LIMIT, "192.0.2.7", NOON).about(new SensorSerial(5));
    Signal late = Signal.of(SignalKind.LIMIT, "192.0.2.7", NOON.plusSeconds(3)).asProven();

    Signal both = late.and(early);

    assertEquals(
        new Signal(
            SignalKind.LIMIT,
            "192.0.2.7",
            null,
            new SensorSerial(5),
            NOON,
            NOON.plusSeconds(3),
            2,
            true),
        both);
  }

  @Test
  void signal_whenItNeverHappened_thenRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Signal(SignalKind.SCAN, "", null, null, NOON, NOON, 0, false));
  }
}
