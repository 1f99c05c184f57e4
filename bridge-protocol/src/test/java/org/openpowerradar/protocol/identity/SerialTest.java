package org.openpowerradar.protocol.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SerialTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 927_760, 4_294_967_295L})
  void serial_whenInRange_thenShownInDecimal(long value) {
    assertEquals(Long.toString(value), new BridgeSerial(value).toString());
    assertEquals(Long.toString(value), new SensorSerial(value).toString());
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 4_294_967_296L})
  void serial_whenOutOfRange_thenRefused(long value) {
    assertThrows(IllegalArgumentException.class, () -> new BridgeSerial(value));
    assertThrows(IllegalArgumentException.class, () -> new SensorSerial(value));
  }
}
