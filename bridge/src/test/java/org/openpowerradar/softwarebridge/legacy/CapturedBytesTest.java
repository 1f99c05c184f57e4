package org.openpowerradar.softwarebridge.legacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.legacy.LegacyFrame;
import org.openpowerradar.protocol.message.SensorRecord;
import org.openpowerradar.softwarebridge.store.MemoryStore;
import org.openpowerradar.softwarebridge.store.Piece;

/** What this bridge says is, byte for byte, what the captured one said. */
class CapturedBytesTest {
  private static final long BRIDGE = 927_760;
  private static final SensorSerial SENSOR = new SensorSerial(1_044_254);

  @Test
  void hello_whenConnected_thenAsCaptured() {
    assertEquals("55550b0010280e00000102416b004c3f", hex(after(9).greeting().get(3)));
  }

  @Test
  void noise_whenMeasured_thenAsCaptured() {
    assertEquals("55550d0010280e00021f00b8050000003161", hex(after(2).noise(-72)));
  }

  @Test
  void statistics_whenTold_thenAsCaptured() {
    assertEquals(
        "55551b0010280e00040b02000200000080000000020000000000000000003127",
        hex(after(4).statistics(2, 2, 128, 2)));
  }

  @Test
  void reading_whenHeard_thenAsCaptured() {
    SensorRecord reading = new SensorRecord.Current(0, SENSOR, 54, -63, 0x00017dd1);

    assertEquals("55550b001eef0f003602d17d01003fac", hex(SensorFrames.of(reading)));
  }

  @Test
  void state_whenHeard_thenAsCaptured() {
    SensorRecord state = new SensorRecord.State(0, SENSOR, 55, -62, 0);

    assertEquals("555509001eef0f00370700003e68", hex(SensorFrames.of(state)));
  }

  @Test
  void batch_whenStoredWithoutAClock_thenAsCaptured() throws IOException {
    MemoryStore store = new MemoryStore(100);
    Spool spool = new Spool(BRIDGE, store);
    OwnFrames own = after(6);
    spool.add(own.noise(-71), 51_000);
    spool.add(SensorFrames.of(new SensorRecord.Current(0, SENSOR, 79, -36, 0x183ff)), 52_000);
    spool.add(own.statistics(6, 5, 0xf6, 2), 61_000);
    spool.add(own.noise(-71), 61_000);
    spool.add(SensorFrames.of(new SensorRecord.Current(0, SENSOR, 80, -43, 0x17cef)), 63_000);
    spool.add(own.noise(-71), 71_000);
    spool.flush();

    Piece.Block block = (Piece.Block) store.next(store.newest(), 0).orElseThrow();
    assertEquals(
        // marker, length, bridge, sequence, type; 0, count, base
        "5555840010280e00011700060033000000"
            + "00000d0010280e00061f00b90500000031b9" // offset, then each frame without its marker
            + "01000b001eef0f004f02ff83010024be"
            + "0a001b0010280e00070b060005000000f60000000200000000000000000031b3"
            + "0a000d0010280e00081f00b9050000003100"
            + "0c000b001eef0f005002ef7c01002b2b"
            + "14000d0010280e00091f00b9050000003143"
            + "4cf0", // quality, checksum
        hex(after(1).batch(block.payload())));
  }

  /** A bridge that has already said so many frames. */
  private static OwnFrames after(int frames) {
    OwnFrames own = new OwnFrames(BRIDGE);
    IntStream.range(0, frames).forEach(each -> own.noise(-70));
    return own;
  }

  private static String hex(LegacyFrame frame) {
    return HexFormat.of().formatHex(frame.encode());
  }
}
