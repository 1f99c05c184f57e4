package org.openpowerradar.protocol.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.openpowerradar.protocol.frame.FrameLimits;
import org.openpowerradar.protocol.message.SensorRecord.Current;
import org.openpowerradar.protocol.message.SensorRecord.LegacyBody;

class DataBuilderTest {

  private static final long BASE = 1_700_000_000_000L;

  private final DataBuilder builder = new DataBuilder(9, 1);

  @Test
  void add_when1024RecordsAreIn_thenRefused() {
    for (int i = 0; i < MessageLimits.RECORDS; i++) {
      assertTrue(builder.add(reading(i)));
    }

    assertFalse(builder.add(reading(MessageLimits.RECORDS)));
    assertEquals(1_024, builder.size());
    assertEquals(1_024, builder.build().count());
  }

  @Test
  void add_whenTheNextRecordDoesNotFit_thenMessageStaysWithinItsLimit() {
    LegacyBody longest = new LegacyBody(BASE, Messages.SENSOR, 1, 0, 4, new byte[255]);
    builder.uptime(new Uptime(1, 1));
    while (builder.add(longest)) {
      assertTrue(builder.size() < 100);
    }

    Data data = builder.build();

    assertTrue(data.encodedLength() <= FrameLimits.PAYLOAD_AFTER_LOGIN);
    assertTrue(data.encodedLength() > FrameLimits.PAYLOAD_AFTER_LOGIN - 270);
  }

  @Test
  void build_whenReadingsOfFiftySensorsComeAtTheirRate_thenAboutTwelveBytesEach() {
    for (int i = 0; i < 1_000; i++) {
      builder.add(reading(i));
    }

    double bytesPerReading = builder.build().packedRecords().length / 1_000.0;

    assertTrue(bytesPerReading > 11 && bytesPerReading < 13, bytesPerReading + " bytes");
  }

  @Test
  void build_whenHeardIsNotSet_thenFromEarliestToLatest() {
    builder.add(reading(5));
    builder.add(reading(2));
    builder.add(reading(9));

    Data data = builder.build();

    assertEquals(new HeardSpan(reading(2).timeMillis(), reading(9).timeMillis()), data.heard());
  }

  @Test
  void build_whenEmpty_thenRefused() {
    assertThrows(IllegalArgumentException.class, builder::build);
  }

  @Test
  void build_whenQualityIsUptimeWithoutUptime_thenRefused() {
    builder.add(reading(1));
    builder.quality(TimeQuality.UPTIME);

    assertThrows(IllegalArgumentException.class, builder::build);
  }

  private static Current reading(int number) {
    return new Current(BASE + number * 232L, Messages.SENSOR, number & 0xFF, -60, 97_293);
  }
}
