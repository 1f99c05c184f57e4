package org.openpowerradar.web.rest.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.identity.SensorSerial;

class ParameterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-22T20:00:00Z",
        "2026-11-22T20:00Z",
        "2026-11-22T21:00:00+01:00",
        "2026-11-22T21:00:00 01:00"
      })
  void instant_whenIso8601WithOffset_thenThatMoment(String text) {
    assertEquals(Instant.parse("2026-11-22T20:00:00Z"), new Parameter("from", text).instant());
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2026-11-22",
        "2026-11-22T20:00:00",
        "1795380000",
        "1969-12-31T23:59:59Z",
        "2106-01-01T00:00:00Z",
        "+999999999-12-31T23:59:59Z",
        "-999999999-01-01T00:00:00Z"
      })
  void instant_whenAnythingElse_thenRefusedByName(String text) {
    var refusal =
        assertThrows(InvalidParameterException.class, () -> new Parameter("from", text).instant());

    assertTrue(refusal.getMessage().startsWith("The parameter from must be an instant"));
  }

  @Test
  void serial_whenWithin32Bits_thenThatSerial() {
    assertEquals(new BridgeSerial(1), new Parameter("serial", "1").bridgeSerial());
    assertEquals(
        new SensorSerial(4294967295L), new Parameter("serial", "4294967295").sensorSerial());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "4294967296", "-1", "+1", "1.0", "x", "", "99999999999999999999", "١"})
  void serial_whenAnythingElse_thenRefused(String text) {
    Parameter serial = new Parameter("serial", text);

    assertThrows(InvalidParameterException.class, serial::bridgeSerial);
    assertThrows(InvalidParameterException.class, serial::sensorSerial);
  }

  @Test
  void wrong_whenValueIsLong_thenOnlyItsBeginningIsRepeated() {
    String message = new Parameter("id", "9".repeat(5000)).wrong("short").getMessage();

    assertTrue(message.length() < 100, message);
  }
}
