package org.openpowerradar.reading.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.message.Data;
import org.openpowerradar.protocol.message.DataBuilder;
import org.openpowerradar.protocol.message.HeardSpan;
import org.openpowerradar.protocol.message.SensorRecord;
import org.openpowerradar.reading.entity.RefusedDataException;

class TimeSpanTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:01:00Z");

  @Test
  void of_whenBridgeListenedLonger_thenBothAreSpanned() {
    Instant reading = NOW.minusSeconds(30);
    Data data = data(reading, new HeardSpan(millis(NOW.minusSeconds(60)), millis(NOW)));

    TimeSpan span = TimeSpan.of(data, NOW);

    assertEquals(new TimeSpan(millis(NOW.minusSeconds(60)), millis(NOW)), span);
  }

  @Test
  void of_whenTimeIsBeforeTheYear2000_thenRefused() {
    Data data = data(Instant.parse("1999-12-31T23:59:59Z"), null);

    assertThrows(RefusedDataException.class, () -> TimeSpan.of(data, NOW));
  }

  @Test
  void of_whenTimeIsMoreThanADayAhead_thenRefused() {
    Instant ahead = NOW.plus(Duration.ofDays(1));
    Data tolerable = data(ahead, null);
    Data absurd = data(ahead.plusMillis(1), null);

    assertEquals(millis(ahead), TimeSpan.of(tolerable, NOW).newest());
    assertThrows(RefusedDataException.class, () -> TimeSpan.of(absurd, NOW));
  }

  @Test
  void of_whenListeningIsLongerThanAMonth_thenRefused() {
    HeardSpan years = new HeardSpan(millis(NOW.minus(Duration.ofDays(32))), millis(NOW));
    Data data = data(NOW, years);

    assertThrows(RefusedDataException.class, () -> TimeSpan.of(data, NOW));
  }

  @Test
  void isClosed_whenHourEndedTwoMinutesAgo_thenClosed() {
    Instant lastSecond = Instant.parse("2026-11-22T09:59:59Z");
    TimeSpan span = TimeSpan.of(data(lastSecond, null), NOW);

    assertFalse(span.isClosed(millis(NOW)));
    assertTrue(span.isClosed(millis(NOW.plusSeconds(60))));
  }

  private static Data data(Instant at, HeardSpan heard) {
    DataBuilder data = new DataBuilder(1, 1);
    data.add(new SensorRecord.Current(millis(at), new SensorSerial(1), 0, 0, 1));
    return (heard == null ? data : data.heard(heard)).build();
  }

  private static long millis(Instant instant) {
    return instant.toEpochMilli();
  }
}
