package org.openpowerradar.protocol.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.openpowerradar.protocol.Hex;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.frame.ProtocolException;
import org.openpowerradar.protocol.message.SensorRecord.Current;

/** The vectors of docs/protocol.md, section 10: what stands where. */
class MessageBytesTest {

  private static final long BASE = 1_700_000_000_000L;

  @Test
  void welcome_whenDecoded_thenFieldsInTheirPlaces() throws ProtocolException {
    Welcome welcome =
        Welcome.decode(
            Hex.buffer(
                // proof: its length, 32 bytes
                "20" + "11".repeat(32),
                // session
                "0000000000000007",
                // credits 2048
                "00000800",
                // keep-alive 60 s
                "003c",
                // server time
                "0000018bcfe56800",
                // one queue: id, high-water
                "01" + "0000000000000009" + "0000000000000064"));

    assertEquals(
        new Welcome(
            new Proof(Hex.bytes("11".repeat(32))),
            7,
            2048,
            60,
            BASE,
            List.of(new QueueMark(9, 100))),
        welcome);
  }

  @Test
  void data_whenBuilt_thenBytesOfTheVector() {
    DataBuilder builder =
        new DataBuilder(9, 101)
            .quality(TimeQuality.CLOUD)
            .heard(new HeardSpan(BASE - 10_000, BASE + 11_600));
    builder.add(new Current(BASE, Messages.SENSOR, 0x51, -28, 97_293));
    builder.add(new Current(BASE + 11_600, Messages.SENSOR, 0x52, -29, 97_406));

    Data data = builder.build();

    assertEquals(
        String.join(
            "",
            // queue
            "0000000000000009",
            // first record
            "0000000000000065",
            // base time
            "0000018bcfe56800",
            // quality: cloud
            "02",
            // heard from, to
            "0000018bcfe540f0" + "0000018bcfe59550",
            // count
            "0002",
            // dt 0, kind current, sensor 1044254, sequence, rssi -28, raw 97293
            "00" + "01" + "000fef1e" + "51" + "e4" + "8df805",
            // dt 11600, kind current, sensor 1044254, sequence, rssi -29, raw 97406
            "a0b501" + "01" + "000fef1e" + "52" + "e3" + "fef805"),
        Messages.hex(data));
  }

  @Test
  void data_whenUptime_thenBootAndSendingTimeFollowTheQuality() throws ProtocolException {
    Data data =
        Data.decode(
            Hex.buffer(
                // queue, first record
                "0000000000000009" + "0000000000000001",
                // base time: 51 s after start
                "000000000000c738",
                // quality: uptime; boot, sent 60 s after start
                "00" + "deadbeef" + "000000000000ea60",
                // heard from, to
                "0000000000000000" + "000000000000c738",
                // count
                "0001",
                // dt 0, kind state, sensor, sequence, rssi unknown, word 0
                "00" + "04" + "000fef1e" + "37" + "00" + "00"));

    assertEquals(new Uptime(0xDEADBEEFL, 60_000), data.uptime());
    assertEquals(
        List.of(new SensorRecord.State(51_000, Messages.SENSOR, 0x37, 0, 0)), records(data));
  }

  private static List<SensorRecord> records(Data data) {
    return StreamSupport.stream(data.records().spliterator(), false).toList();
  }

  @Test
  void ack_whenEncoded_thenQueueHighWaterCredits() {
    assertEquals(
        "0000000000000009" + "0000000000000066" + "00000800", Messages.hex(new Ack(9, 102, 2048)));
  }

  @Test
  void dropped_whenEncoded_thenQueueFromToReason() {
    assertEquals(
        "0000000000000009" + "0000000000000067" + "00000000000000c8" + "01",
        Messages.hex(new Dropped(9, 103, 200, DropReason.STORE_FULL)));
  }

  @Test
  void byeAndError_whenEncoded_thenCodeFirst() {
    assertEquals("31" + "012c", Messages.hex(new Bye(ErrorCode.OVERLOADED, 300)));
    assertEquals("15" + "10", Messages.hex(new Fault(ErrorCode.OUT_OF_ORDER, 0x10)));
  }

  @Test
  void stats_whenSomeFieldsAreKnown_thenOnlyTheyTakeBytes() {
    Stats stats =
        Stats.builder()
            .uptimeSeconds(3600L)
            .noiseFloorDbm(-72)
            .firmwareVersion("4.70")
            .sensors(List.of(new SensorHeard(Messages.SENSOR, 3, -61, -58)))
            .build();

    assertEquals(
        String.join(
            "",
            // presence: bits 0, 5, 13
            "2021",
            // uptime
            "00000e10",
            // noise floor
            "b8",
            // firmware version: length, "4.70"
            "04" + "342e3730",
            // one sensor: serial, packets, weakest, mean
            "0001" + "000fef1e" + "0003" + "c3" + "c6"),
        Messages.hex(stats));
  }
}
