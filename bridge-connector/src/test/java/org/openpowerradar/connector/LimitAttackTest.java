package org.openpowerradar.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.frame.MessageType;
import org.openpowerradar.protocol.frame.ProtocolException;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.message.Ping;
import org.openpowerradar.protocol.message.Pong;

/** Frames of sizes and at rates that nobody may send, through real sockets. */
class LimitAttackTest {
  private static final System.Logger LOGGER = System.getLogger(LimitAttackTest.class.getName());
  private static final BridgeSerial NOISY = new BridgeSerial(99);
  private static final int RATE = 500; // frames/s, and twice as many at once
  private static final int FLOOD = 5 * RATE;
  private static final int WAITS = 200;

  @TempDir Path folder;
  private ConnectorFixture connector;

  @BeforeEach
  void open() throws Exception {
    TestKeystore keystore = TestKeystore.in(folder);
    connector = new ConnectorFixture(keystore, settings -> settings.setFrameSeconds("1"));
    connector.cloud.enrol(BridgeFixture.BRIDGE.value(), BridgeFixture.KEY);
    connector.cloud.enrol(NOISY.value(), BridgeFixture.KEY);
  }

  @AfterEach
  void close() {
    connector.close();
  }

  private BridgeClient loggedIn(BridgeSerial bridge) throws Exception {
    BridgeClient client = connector.overTcp();
    client.login(bridge, BridgeFixture.KEY);
    return client;
  }

  /** Eleven bytes that promise more. */
  private static byte[] header(MessageType type, int sequence, int length) {
    return ByteBuffer.allocate(11)
        .put(BridgeFixture.hex("505201"))
        .put((byte) type.code())
        .put((byte) 0)
        .putInt(sequence)
        .putShort((short) length)
        .array();
  }

  private static long millisSince(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }

  @ParameterizedTest
  @ValueSource(ints = {513, 16_385, 65_535})
  void frame_whenAStrangerAnnouncesTooMuch_thenRefusedBeforeAByteOfIt(int length) throws Exception {
    try (BridgeClient stranger = connector.overTcp()) {
      assertRefusedOnTheHeader(stranger, header(MessageType.HELLO, 0, length), length);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {16_385, 65_535})
  void frame_whenABridgeAnnouncesTooMuch_thenRefusedBeforeAByteOfIt(int length) throws Exception {
    try (BridgeClient admitted = loggedIn(NOISY)) {
      assertRefusedOnTheHeader(admitted, header(MessageType.DATA, 1, length), length);
    }
  }

  private static void assertRefusedOnTheHeader(BridgeClient client, byte[] header, int length)
      throws Exception {
    long start = System.nanoTime();
    client.sendBytes(header);

    assertEquals(ErrorCode.TOO_LARGE, LoginAttacker.refusal(client));

    print("{0} bytes announced: refused on the header after {1} ms", length, millisSince(start));
    assertTrue(client.isClosedByCloud());
  }

  @Test
  void frame_whenItHasNoPayload_thenMalformed() throws Exception {
    try (BridgeClient stranger = connector.overTcp();
        BridgeClient admitted = loggedIn(NOISY)) {
      stranger.sendBytes(stranger.sealed(MessageType.HELLO, new byte[0]));
      admitted.sendBytes(admitted.sealed(MessageType.DATA, new byte[0]));

      assertEquals(ErrorCode.MALFORMED, LoginAttacker.refusal(stranger));
      assertEquals(ErrorCode.MALFORMED, LoginAttacker.refusal(admitted));
    }
  }

  @Test
  void frame_whenItEndsInTheMiddle_thenTimeoutAndNothingOfItIsStored() throws Exception {
    try (BridgeClient bridge = loggedIn(NOISY)) {
      byte[] frame = bridge.sealed(BridgeFixture.data(1, 10));
      bridge.sendBytes(Arrays.copyOf(frame, frame.length - 1));

      assertEquals(ErrorCode.TIMEOUT, LoginAttacker.refusal(bridge));
      assertTrue(bridge.isClosedByCloud());
      assertEquals(0, connector.cloud.parcels().size());
    }
  }

  @Test
  void bridge_whenItSendsMoreThanItMay_thenItWaitsAndItsNeighbourDoesNot() throws Exception {
    try (BridgeClient quiet = loggedIn(BridgeFixture.BRIDGE);
        BridgeClient noisy = loggedIn(NOISY)) {
      waits(quiet);
      long[] alone = waits(quiet);
      long start = System.nanoTime();
      CompletableFuture<Long> flood = CompletableFuture.supplyAsync(() -> flood(noisy, start));

      long[] beside = waits(quiet);

      long took = flood.get();
      print(
          "{0} frames of a bridge that may send {1} a second took {2} ms; a quiet bridge waits"
              + " (p99 of {3}) {4} us, {5} us without it",
          FLOOD, RATE, took, WAITS, beside[WAITS * 99 / 100], alone[WAITS * 99 / 100]);
      assertTrue(took > 2_500, FLOOD + " frames in " + took + " ms");
      assertTrue(beside[WAITS / 2] < 100_000, "median " + beside[WAITS / 2] + " us");
    }
  }

  /**
   * Sends all it can and, when that is answered, once more; returns when that is answered too [ms].
   * What was under way already may be read at once; what comes after it waits.
   */
  private static long flood(BridgeClient noisy, long start) {
    try {
      for (int i = 0; i < FLOOD; i++) {
        noisy.send(new Ping(i));
      }
      for (int i = 0; i < FLOOD; i++) {
        assertEquals(new Pong(i), noisy.receive());
      }
      noisy.send(new Ping(FLOOD));
      assertEquals(new Pong(FLOOD), noisy.receive());
      return millisSince(start);
    } catch (IOException | ProtocolException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** From asking to the answer [us], in order of length, well below the rate. */
  private static long[] waits(BridgeClient quiet) throws Exception {
    long[] waits = new long[WAITS];
    for (int i = 0; i < WAITS; i++) {
      long start = System.nanoTime();
      quiet.send(new Ping(i));
      assertEquals(new Pong(i), quiet.receive());
      waits[i] = (System.nanoTime() - start) / 1_000;
      TimeUnit.MILLISECONDS.sleep(5);
    }
    Arrays.sort(waits);
    return waits;
  }

  private static void print(String figure, Object... values) {
    LOGGER.log(Level.INFO, "FIGURE " + figure, values);
  }
}
