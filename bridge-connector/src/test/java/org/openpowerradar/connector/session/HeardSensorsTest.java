package org.openpowerradar.connector.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.legacy.LegacyFrame;
import org.openpowerradar.protocol.message.SensorHeard;

class HeardSensorsTest {
  private static final SensorSerial SENSOR = new SensorSerial(1_044_254);

  private final HeardSensors heard = new HeardSensors();

  private void hear(SensorSerial sensor, int quality) {
    heard.count(sensor, new LegacyFrame(sensor.value(), 0, 0x02, new byte[4], quality));
  }

  @Test
  void take_whenPacketsDiffer_thenWeakestAndMeanAreNegative() {
    hear(SENSOR, 36);
    hear(SENSOR, 63);
    hear(SENSOR, 54);

    assertEquals(List.of(new SensorHeard(SENSOR, 3, -63, -51)), heard.take());
    assertTrue(heard.isEmpty());
  }

  @Test
  void take_whenStrengthIsNotKnown_thenCountedButNotInTheMean() {
    hear(SENSOR, 0);
    hear(SENSOR, 60);
    hear(new SensorSerial(7), 0);

    assertEquals(
        List.of(
            new SensorHeard(SENSOR, 2, -60, -60), new SensorHeard(new SensorSerial(7), 1, 0, 0)),
        heard.take());
  }

  @Test
  void count_whenMoreSensorsThanABridgeServes_thenTheFirstOnesCount() {
    for (int serial = 1; serial <= 251; serial++) {
      hear(new SensorSerial(serial), 50);
    }
    hear(new SensorSerial(1), 50);

    List<SensorHeard> told = heard.take();
    assertEquals(250, told.size());
    assertEquals(2, told.get(0).count());
  }

  @Test
  void count_whenMorePacketsThanTheFieldHolds_thenItsLargest() {
    for (int packet = 0; packet < 65_540; packet++) {
      hear(SENSOR, 255);
    }

    assertEquals(List.of(new SensorHeard(SENSOR, 65_535, -128, -128)), heard.take());
  }
}
