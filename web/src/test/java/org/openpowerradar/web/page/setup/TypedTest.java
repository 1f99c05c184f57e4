package org.openpowerradar.web.page.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpowerradar.site.entity.setup.SetupError;
import org.openpowerradar.site.entity.setup.SetupException;

class TypedTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({"0.95,0.95", "'0,95',0.95", "' 230 ',230"})
  void number_whenWithPointOrComma_thenRead(String text, BigDecimal number) {
    assertEquals(number, Typed.number(text, SetupError.VOLTS));
  }

  @Test
  void number_whenNothingIsTyped_thenNull() {
    assertNull(Typed.number(" ", SetupError.VOLTS));
    assertNull(Typed.number(null, SetupError.VOLTS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1e9", "1.2.3", "0x10", "NaN", "12345678901", "٣"})
  void number_whenItIsNone_thenTheErrorOfItsField(String text) {
    assertEquals(
        SetupError.VOLTS,
        assertThrows(SetupException.class, () -> Typed.number(text, SetupError.VOLTS)).error());
  }

  @ParameterizedTest
  @CsvSource({"device-3,3", "new-panel-17,17", "5,5", "new-zone,0", "-,0", "x,0", "'',0"})
  void id_whenAfterAPrefix_thenReadAndOtherwiseZero(String text, long id) {
    assertEquals(id, Typed.id(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "4294967296", "12a", "", "99999999999"})
  void serial_whenItIsNone_thenNotAvailable(String text) {
    assertEquals(
        SetupError.SENSOR_NOT_AVAILABLE,
        assertThrows(SetupException.class, () -> Typed.serial(text)).error());
  }

  @Test
  void moment_whenTyped_thenInTheTimeOfTheSite() {
    assertEquals(Instant.parse("2026-07-01T08:15:00Z"), Typed.moment("2026-07-01T10:15", BERLIN));
    assertNull(Typed.moment("", BERLIN));
    assertEquals(
        SetupError.FROM,
        assertThrows(SetupException.class, () -> Typed.moment("yesterday", BERLIN)).error());
  }

  @ParameterizedTest
  @CsvSource({"-40,strong", "-70,strong", "-71,fair", "-85,fair", "-86,weak"})
  void strength_whenHeard_thenOneOfThree(int rssi, String strength) {
    assertEquals(strength, HeardList.strength(rssi));
  }
}
