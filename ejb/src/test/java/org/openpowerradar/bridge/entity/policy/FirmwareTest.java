package org.openpowerradar.bridge.entity.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FirmwareTest {

  @ParameterizedTest
  @CsvSource({
    "V476,  476, true",
    "4.7.6, 476, true",
    "410,   410, true",
    "V409,  409, false",
    "V230,  230, false",
    "2.107, 200, false",
    "V702,  702, true"
  })
  void parse_whenAVersionOfTheField_thenItsNumberAndWhatItCanDo(
      String told, int number, boolean encrypts) {
    Firmware firmware = Firmware.parse(told).orElseThrow();

    assertEquals(number, firmware.number());
    assertEquals(encrypts, firmware.encrypts());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "development", "0.1.0-beta", "47", "4765"})
  void parse_whenAnythingElse_thenEmpty(String told) {
    assertEquals(Optional.empty(), Firmware.parse(told));
  }

  @Test
  void parse_whenItToldNothing_thenEmpty() {
    assertEquals(Optional.empty(), Firmware.parse(null));
  }
}
