package org.openpowerradar.energy.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolutionTest {
  @ParameterizedTest
  @CsvSource({
    "MINUTE_1, Europe/Berlin, 2026-11-22T10:17:31Z, 2026-11-22T10:17:00Z, 2026-11-22T10:18:00Z",
    "MINUTE_15, Europe/Berlin, 2026-11-22T10:17:31Z, 2026-11-22T10:15:00Z, 2026-11-22T10:30:00Z",
    "HOUR, Asia/Kathmandu, 2026-11-22T10:10:00Z, 2026-11-22T09:15:00Z, 2026-11-22T10:15:00Z",
    "HOUR, Australia/Adelaide, 2026-06-01T10:10:00Z, 2026-06-01T09:30:00Z, 2026-06-01T10:30:00Z",
    "HOUR, Australia/Lord_Howe, 2026-04-04T14:59:59Z, 2026-04-04T14:00:00Z, 2026-04-04T15:00:00Z",
    "HOUR, Australia/Lord_Howe, 2026-04-04T15:10:00Z, 2026-04-04T15:00:00Z, 2026-04-04T15:30:00Z",
    "HOUR, Australia/Lord_Howe, 2026-04-04T15:40:00Z, 2026-04-04T15:30:00Z, 2026-04-04T16:30:00Z",
    "HOUR, Australia/Lord_Howe, 2026-10-03T15:40:00Z, 2026-10-03T15:30:00Z, 2026-10-03T16:00:00Z",
    "MINUTE_15, Australia/Lord_Howe, 2026-10-03T15:40:00Z,"
        + " 2026-10-03T15:30:00Z, 2026-10-03T15:45:00Z",
    "DAY, Europe/Berlin, 2026-03-29T12:00:00Z, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z",
    "DAY, America/New_York, 2026-11-01T12:00:00Z, 2026-11-01T04:00:00Z, 2026-11-02T05:00:00Z",
    "DAY, Australia/Sydney, 2026-10-04T00:00:00Z, 2026-10-03T14:00:00Z, 2026-10-04T13:00:00Z"
  })
  void floor_whenInTheMiddle_thenTheLocalStartAndTheNextOne(
      Resolution resolution, String zone, Instant instant, Instant start, Instant next) {
    ZoneId place = ZoneId.of(zone);

    assertEquals(start, resolution.floor(instant, place));
    assertEquals(next, resolution.next(start, place));
  }
}
