package org.openpowerradar.softwarebridge.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.openpowerradar.protocol.message.TimeQuality;

class CloudClockTest {
  private static final long NOON = 1_764_000_000_000L;

  private final HostDouble host = new HostDouble();
  private final CloudClock clock = CloudClock.following(host, 0);

  private static final class HostDouble implements InstantSource {
    private long millis = NOON;

    @Override
    public Instant instant() {
      return Instant.ofEpochMilli(millis);
    }
  }

  @Test
  void millis_whenNothingIsKnown_thenTheHostsTime() {
    assertEquals(NOON, clock.millis());
    assertEquals(TimeQuality.KEPT_CLOCK, clock.quality());
  }

  @Test
  void sample_whenTheFirstEightAreIn_thenStepsByTheOneWithTheShortestWay() {
    for (int each = 0; each < 7; each++) {
      answer(5_000, 900, 100); // lopsided: 400 ms wrong
    }
    answer(5_000, 10, 10);

    assertEquals(5_000, clock.offsetMillis());
    assertEquals(NOON + 5_000, clock.millis(), 10_000);
    assertEquals(TimeQuality.CLOUD, clock.quality());
  }

  @Test
  void sample_whenTheWayTakesTooLong_thenIsNotBelieved() {
    synchronise(0);

    for (int each = 0; each < 3; each++) {
      answer(60_000, 4_000, 100);
    }

    assertEquals(0, clock.offsetMillis());
  }

  @Test
  void sample_whenALittleOff_thenCreepsAtFiveHundredPartsInAMillion() {
    synchronise(0);

    answer(1_000, 0, 0);
    host.millis += 100_000;
    clock.millis();

    assertEquals(50, clock.offsetMillis());
  }

  @Test
  void sample_whenTwiceFarOff_thenStays() {
    synchronise(0);

    answer(9_000, 0, 0);
    answer(9_000, 0, 0);

    assertEquals(0, clock.offsetMillis());
  }

  @Test
  void sample_whenThreeTimesFarOff_thenSteps() {
    synchronise(0);

    answer(9_000, 0, 0);
    answer(9_000, 0, 0);
    answer(9_000, 0, 0);

    assertEquals(9_000, clock.offsetMillis());
  }

  @Test
  void millis_whenTheHostShowsATimeBeforeTheFloor_thenTheFloor() {
    CloudClock floored = CloudClock.following(host, NOON + 77);

    assertEquals(NOON + 77, floored.millis());
  }

  @Test
  void quality_whenTheHostIsTrusted_thenNtp() {
    assertEquals(TimeQuality.NTP, CloudClock.trusting(host).quality());
  }

  private void synchronise(long ahead) {
    for (int each = 0; each < 8; each++) {
      answer(ahead, 0, 0);
    }
  }

  /** The cloud is ahead; the question and the answer take their time [ms]. */
  private void answer(long ahead, long there, long back) {
    long sent = host.millis;
    host.millis += there + back;
    long cloud = sent + there + ahead;
    clock.sample(sent, cloud, cloud, host.millis);
  }
}
