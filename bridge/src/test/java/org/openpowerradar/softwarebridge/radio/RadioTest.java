package org.openpowerradar.softwarebridge.radio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RadioTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");

  @Test
  void until_whenALoadIsSteady_thenFiveToSixPacketsAMinute() throws IOException {
    List<Packet> day = listen("base 1000", "loss = 0", Duration.ofDays(1));

    double readingsAMinute = count(day, Packet.Kind.CURRENT) / 1440.0;
    assertTrue(readingsAMinute > 5.1 && readingsAMinute < 5.5, "readings " + readingsAMinute);
    assertTrue(day.size() / 1440.0 < 6, "packets " + day.size() / 1440.0);
  }

  @Test
  void until_whenALoadIsSteady_thenIntervalsAreTenToTwelveSecondsAndNotAllTheSame()
      throws IOException {
    List<Packet> day =
        listen("base 1000", "loss = 0", Duration.ofDays(1)).stream()
            .filter(packet -> packet.kind() == Packet.Kind.CURRENT)
            .toList();

    List<Long> intervals = new ArrayList<>();
    for (int each = 1; each < day.size(); each++) {
      intervals.add(day.get(each).timeMillis() - day.get(each - 1).timeMillis());
    }
    assertTrue(intervals.stream().allMatch(each -> each >= 10_000 && each <= 12_000));
    assertTrue(intervals.stream().distinct().count() > 500);
  }

  @Test
  void until_whenNoLoad_thenSilent() throws IOException {
    assertEquals(List.of(), listen("base 0", "loss = 0", Duration.ofDays(1)));
  }

  @Test
  void until_whenTheCurrentCannotPowerTheSensor_thenSilent() throws IOException {
    assertEquals(List.of(), listen("base 30", "loss = 0", Duration.ofDays(1)));
  }

  @Test
  void until_whenNothingIsLost_thenSequencesFollowEachOther() throws IOException {
    List<Packet> day = listen("base 1000", "loss = 0", Duration.ofDays(1));

    for (int each = 1; each < day.size(); each++) {
      assertEquals((day.get(each - 1).sequence() + 1) & 0xFF, day.get(each).sequence());
    }
  }

  @Test
  void until_whenTheLoadPauses_thenTheSequenceStandsStillMeanwhile() throws IOException {
    List<Packet> day = listen("hours daily 08:00-12:00 900", "loss = 0", Duration.ofDays(3));

    for (int each = 1; each < day.size(); each++) {
      assertEquals((day.get(each - 1).sequence() + 1) & 0xFF, day.get(each).sequence());
    }
    long span = day.get(day.size() - 1).timeMillis() - day.get(0).timeMillis();
    assertTrue(span > Duration.ofDays(2).toMillis(), "seen on three days");
  }

  @Test
  void until_whenTenPercentAreLost_thenNineInTenAreHeard() throws IOException {
    int all = listen("base 1000", "loss = 0", Duration.ofDays(2)).size();
    int heard = listen("base 1000", "loss = 10", Duration.ofDays(2)).size();

    assertEquals(0.9, heard / (double) all, 0.01);
  }

  @Test
  void counter_whenReadingsAreLost_thenStillTellsTheWholeCharge() throws IOException {
    List<Packet> day = listen("base 1000 + noise 20", "loss = 5", Duration.ofDays(1));
    Packet first = counters(day).get(0);
    Packet last = counters(day).get(20);

    double seconds = (last.timeMillis() - first.timeMillis()) / 1000.0;
    double mean =
        day.stream()
            .filter(packet -> packet.kind() == Packet.Kind.CURRENT)
            .filter(packet -> packet.timeMillis() > first.timeMillis())
            .filter(packet -> packet.timeMillis() <= last.timeMillis())
            .mapToLong(Packet::value)
            .average()
            .orElseThrow();
    long grown = (last.value() - first.value()) & 0xFFFF_FFFFL;
    assertEquals(mean * seconds / 2.85, grown, 0.01 * grown);
    assertEquals(300, seconds / 20, 30);
  }

  @Test
  void until_whenTheBridgeWasOff_thenNothingOfThatTimeIsHeard() throws IOException {
    Profile profile = ProfileFile.parse(text("base 1000", "loss = 0\noutage.a = 1 10:00 11:00"));
    List<Packet> heard = new ArrayList<>();
    new Radio(profile, MONDAY.plus(Duration.ofDays(1)), MONDAY.toEpochMilli())
        .until(MONDAY.plus(Duration.ofDays(1)).toEpochMilli(), heard::add);

    Span outage = profile.outages(MONDAY.plus(Duration.ofDays(1))).get(0);
    assertEquals(Duration.ofHours(1).toMillis(), outage.to() - outage.from());
    assertTrue(heard.stream().noneMatch(packet -> outage.contains(packet.timeMillis())));
    assertTrue(heard.stream().anyMatch(packet -> packet.timeMillis() > outage.to()));
  }

  @Test
  void until_whenTheSensorDied_thenSilentFromThenOn() throws IOException {
    Profile profile = ProfileFile.parse(text("base 1000", "loss = 0\ndevice.a.dead = 1 06:00"));
    List<Packet> heard = new ArrayList<>();
    new Radio(profile, MONDAY.plus(Duration.ofDays(1)), MONDAY.toEpochMilli())
        .until(MONDAY.plus(Duration.ofDays(2)).toEpochMilli(), heard::add);

    long death = MONDAY.plus(Duration.ofHours(6)).toEpochMilli();
    long last = heard.get(heard.size() - 1).timeMillis();
    assertTrue(last < death + 5_001 && last > death - 12_001, "last packet " + (last - death));
  }

  @Test
  void current_whenReadThroughATransformer_thenRawTimesGainTimesRatioIsTheCurrent()
      throws IOException {
    String supply = "device.a.type = PAN-14\ndevice.a.ratio = 40\ndevice.a.power-factor = 0.5\n";
    Packet packet = listen("base 9200", supply + "loss = 0", Duration.ofHours(1)).get(0);

    assertEquals(80, packet.value() * SensorType.PAN_14.gain() * 40, 0.001);
  }

  private static List<Packet> listen(String load, String more, Duration time) throws IOException {
    Profile profile = ProfileFile.parse(text(load, more));
    List<Packet> heard = new ArrayList<>();
    new Radio(profile, MONDAY, MONDAY.toEpochMilli())
        .until(MONDAY.plus(time).toEpochMilli(), heard::add);
    return heard;
  }

  private static String text(String load, String more) {
    return "device.a = A\ndevice.a.sensors = 1:7\ndevice.a.load = " + load + "\n" + more;
  }

  private static long count(List<Packet> packets, Packet.Kind kind) {
    return packets.stream().filter(packet -> packet.kind() == kind).count();
  }

  private static List<Packet> counters(List<Packet> packets) {
    return packets.stream().filter(packet -> packet.kind() == Packet.Kind.COUNTER).toList();
  }
}
