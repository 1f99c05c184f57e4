package org.openpowerradar.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.BadRequestException;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.site.boundary.ParameterCorrection;

class CorrectionJsonTest {

  @Test
  void read_whenGood_thenInTheTypesOfTheBoundary() {
    ParameterCorrection read =
        read("{'from': '2026-05-01T02:00:00+02:00', 'phase': 2, 'ctRatio': 50, 'volts': 231.5}");

    assertEquals(Instant.parse("2026-05-01T00:00:00Z"), read.from());
    assertNull(read.to());
    assertEquals(2, read.phase());
    assertEquals(new BigDecimal("50"), read.change().ctRatio());
    assertEquals(new BigDecimal("231.5"), read.change().volts());
    assertNull(read.change().powerFactor());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'from': '2026-05-01T00:00:00Z'}",
        "{'ctRatio': 50}",
        "{'from': '2026-05-01T00:07:00Z', 'ctRatio': 50}",
        "{'from': '2026-05-01T00:00:00Z', 'to': '2026-05-01T00:00:00Z', 'ctRatio': 50}",
        "{'from': '2026-05-01T00:00:00Z', 'ctRatio': 0}",
        "{'from': '2026-05-01T00:00:00Z', 'ctRatio': '50'}",
        "{'from': '2026-05-01T00:00:00Z', 'powerFactor': 1.01}",
        "{'from': '2026-05-01T00:00:00Z', 'volts': 230.123}",
        "{'from': '2026-05-01T00:00:00Z', 'ctRatio': 50, 'phase': 4}",
        "{'from': '2026-05-01T00:00:00Z', 'ctRatio': 50, 'phase': 1.5}",
        "{'from': '2026-05-01T00:00:00Z', 'ctRatio': 50, 'voltage': 230}"
      })
  void read_whenWrong_thenRefused(String body) {
    assertThrows(InvalidRequestException.class, () -> read(body));
  }

  @Test
  void read_whenAnInstantIsMalformed_thenRefusedByItsName() {
    var refusal =
        assertThrows(BadRequestException.class, () -> read("{'from': 'May', 'ctRatio': 50}"));

    assertEquals(true, refusal.getMessage().startsWith("The parameter from must be"));
  }

  private static ParameterCorrection read(String text) {
    byte[] body = text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return CorrectionJson.of(new ByteArrayInputStream(body)).read();
  }
}
