package org.openpowerradar.reading.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.database.LogLines;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.message.Data;

/** Bad input that may come by the thousand has one DEBUG line each (docs/errors.md). */
class BadInputLinesIT {
  private static final Instant NOW = Instant.parse("2026-11-22T10:30:00Z");
  private static final long BRIDGE = 927_760;

  private final ReadingParts parts = new ReadingParts(NOW);
  private final LogLines lines = LogLines.of("org.openpowerradar.reading");

  @BeforeEach
  void setUp() {
    parts.reset(NOW);
    parts.owners.put(new BridgeSerial(BRIDGE), 1L);
  }

  @AfterEach
  void stop() {
    lines.close();
  }

  @Test
  void deliver_whenAllIsWell_thenNoLine() {
    parts.deliver(BRIDGE, data(1, NOW.minusSeconds(600)));

    assertEquals(List.of(), lines.texts());
  }

  @Test
  void deliver_whenSentAgain_thenOneLineWithSerialAndRecords() {
    Data data = data(1, NOW.minusSeconds(600));
    parts.deliver(BRIDGE, data);

    parts.deliver(BRIDGE, data);

    assertEquals(
        List.of("FINE Bridge 927760 repeats records of 1 to 5: acknowledged, stored once"),
        lines.texts());
  }

  @Test
  void deliver_whenReadingsAreLate_thenOneLineWithSerial() {
    parts.deliver(BRIDGE, data(1, NOW.minus(Duration.ofHours(3))));

    assertEquals(List.of("FINE Bridge 927760 sends readings of closed hours"), lines.texts());
  }

  private static Data data(long queue, Instant start) {
    return Messages.data(queue, 1, 5, start);
  }
}
