package org.openpowerradar.softwarebridge.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    assertEquals(TimeQuality.NTP, CloudClock.trusting(host, 0).quality());
  }

  @Test
  void cloudSays_whenNobodyProvedThatItIsTheCloud_thenOnlyAClockThatIsNotSetBelievesIt() {
    CloudClock unset = CloudClock.following(host, NOON + 1_000);
    assertFalse(unset.isSet());
    for (int each = 0; each < 8; each++) {
      assertTrue(unset.wants(false));
      unset.cloudSays(ahead(7_200_000), false);
      clock.cloudSays(ahead(7_200_000), false);
    }

    assertTrue(unset.isSet());
    assertEquals(NOON + 7_200_000, unset.millis());
    assertEquals(TimeQuality.KEPT_CLOCK, unset.quality());
    assertFalse(unset.wants(false));
    assertEquals(NOON, clock.millis());
  }

  @Test
  void ntpSays_whenItAnswers_thenTheCloudIsNeitherAskedNorBelieved() {
    clock.ntpSays(ahead(300));
    synchronise(9_000);

    assertEquals(300, clock.offsetMillis());
    assertEquals(TimeQuality.NTP, clock.quality());
    assertFalse(clock.wants(true));
  }

  @Test
  void ntpSays_whenItHasBeenSilentForAnHour_thenTheCloudIsAskedAgain() {
    clock.ntpSays(ahead(300));
    host.millis += 3_600_000;
    assertEquals(TimeQuality.KEPT_CLOCK, clock.quality());
    assertTrue(clock.wants(true));

    synchronise(300);

    assertEquals(TimeQuality.CLOUD, clock.quality());
  }

  /** An answer without delay by someone whose clock is ahead [ms]. */
  private CloudClock.Sample ahead(long millis) {
    long there = host.millis + millis;
    return new CloudClock.Sample(host.millis, there, there, host.millis);
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
    clock.cloudSays(new CloudClock.Sample(sent, cloud, cloud, host.millis), true);
  }
}
