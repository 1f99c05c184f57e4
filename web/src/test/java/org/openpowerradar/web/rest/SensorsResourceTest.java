package org.openpowerradar.web.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.reading.boundary.SensorReadings;
import org.openpowerradar.reading.entity.StoredReading;
import org.openpowerradar.web.rest.request.InvalidParameterException;

class SensorsResourceTest {

  private static final Instant EIGHT = Instant.parse("2026-11-22T20:00:00Z");

  private final SensorsResource resource = new SensorsResource();

  @BeforeEach
  void knowTwoReadingsOfOneSensor() {
    resource.sensorReadings =
        new SensorReadings() {
          @Override
          public List<StoredReading> of(SensorSerial sensor, Instant from, Instant to) {
            assertEquals(new SensorSerial(5210131), sensor);
            assertEquals(EIGHT, from);
            assertEquals(EIGHT.plusSeconds(60), to);
            return List.of(
                new StoredReading(EIGHT.plusMillis(120), 10444, 17),
                new StoredReading(EIGHT.plusSeconds(11), 4294967295L, 18));
          }
        };
  }

  @Test
  void readings_whenThereAreTwo_thenAnArrayOfTwo() throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();

    resource.readings("5210131", "2026-11-22T20:00:00Z", "2026-11-22T21:01:00+01:00").write(output);

    assertEquals(
        "[{\"instant\":\"2026-11-22T20:00:00.120Z\",\"raw\":10444,\"sequence\":17},"
            + "{\"instant\":\"2026-11-22T20:00:11Z\",\"raw\":4294967295,\"sequence\":18}]",
        output.toString(UTF_8));
  }

  @Test
  void readings_whenToIsNotAfterFrom_thenRefused() {
    var refusal =
        assertThrows(
            InvalidParameterException.class,
            () -> resource.readings("1", "2026-11-22T20:00:00Z", "2026-11-22T20:00:00Z"));

    assertEquals(
        "The parameter to must be later than from, not '2026-11-22T20:00:00Z'.",
        refusal.getMessage());
  }

  @Test
  void readings_whenFromIsMissing_thenRefused() {
    assertThrows(
        InvalidParameterException.class,
        () -> resource.readings("1", null, "2026-11-22T20:00:00Z"));
  }
}
