package org.openpowerradar.reading.control.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.reading.control.watch.SharedSensors.Shared;

class SharedSensorsTest {
  private static final BridgeSerial ONE = new BridgeSerial(1);
  private static final BridgeSerial OTHER = new BridgeSerial(2);
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Shared FOUND = new Shared(new SensorSerial(5), ONE, OTHER);
  private final SharedSensors sensors = new SharedSensors();

  private void heardByBoth() {
    sensors.heard(5, OTHER);
    sensors.heard(5, ONE);
    sensors.heard(5, OTHER);
  }

  @Test
  void take_whenTwoBridgesHeardIt_thenFoundOnce() {
    heardByBoth();

    assertEquals(Set.of(FOUND), sensors.take(NOON));
    assertEquals(Set.of(), sensors.take(NOON));
  }

  @Test
  void take_whenOneBridgeHeardItTwice_thenNothing() {
    sensors.heard(5, ONE);
    sensors.heard(5, ONE);

    assertEquals(Set.of(), sensors.take(NOON));
  }

  @Test
  void take_whenToldBefore_thenNotAgainThatDay() {
    sensors.told(FOUND, NOON);
    heardByBoth();
    assertEquals(Set.of(), sensors.take(NOON.plus(Duration.ofHours(23))));

    heardByBoth();
    assertEquals(Set.of(FOUND), sensors.take(NOON.plus(Duration.ofHours(24))));
  }
}
