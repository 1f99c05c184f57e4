package org.openpowerradar.connector;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpowerradar.protocol.delivery.Delivery;
import org.openpowerradar.protocol.delivery.Enrolment;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.delivery.Parcel;
import org.openpowerradar.protocol.delivery.Receipt;
import org.openpowerradar.protocol.delivery.Transport;
import org.openpowerradar.protocol.frame.ProtocolException;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.message.Ack;

/** A bridge that sends all it can beside one that sends a little, over slow storage. */
class NoisyNeighbourTest {
  private static final System.Logger LOGGER = System.getLogger(NoisyNeighbourTest.class.getName());
  private static final BridgeSerial NOISY = new BridgeSerial(99);
  private static final int MESSAGES = 60;
  private static final long STORING = 20_000_000; // [ns] that a delivery takes

  private final AtomicLong stored = new AtomicLong();
  private final AtomicLong sent = new AtomicLong();
  private volatile boolean enough;
  @TempDir Path folder;
  private ConnectorFixture connector;

  @BeforeEach
  void open() throws Exception {
    connector = new ConnectorFixture(folder);
    for (BridgeSerial bridge : List.of(BridgeFixture.BRIDGE, NOISY)) {
      connector.cloud.enrol(
          new Enrolment(
              bridge,
              List.of(BridgeFixture.KEY),
              true,
              LoginMode.HMAC,
              false,
              null,
              Transport.TCP));
    }
    connector.cloud.deliverTo(this::storeSlowly);
  }

  @AfterEach
  void close() {
    connector.close();
  }

  private Receipt storeSlowly(Delivery delivery) {
    for (long end = System.nanoTime() + STORING; System.nanoTime() < end; ) {
      Thread.onSpinWait();
    }
    delivery.parcels().stream()
        .filter(parcel -> parcel.bridge().equals(NOISY))
        .forEach(parcel -> stored.addAndGet(((Parcel.Readings) parcel).data().count()));
    return connector.cloud.store(delivery);
  }

  private BridgeClient login(BridgeSerial bridge) throws Exception {
    BridgeClient client = connector.overTcp();
    client.login(bridge, BridgeFixture.KEY);
    return client;
  }

  /** From sending a message to its acknowledgement [ms], in order of length. */
  private long[] waits(BridgeClient quiet, long firstRecord) throws Exception {
    long[] waits = new long[MESSAGES];
    for (int i = 0; i < MESSAGES; i++) {
      long begin = System.nanoTime();
      quiet.send(BridgeFixture.data(firstRecord + i, 1));
      assertEquals(firstRecord + i, ((Ack) quiet.receive()).highWater());
      waits[i] = (System.nanoTime() - begin) / 1_000_000;
    }
    Arrays.sort(waits);
    return waits;
  }

  /** Sends without a look at its credits, as fast as its socket takes it. */
  private void makeNoise(BridgeClient noisy) {
    try {
      while (!enough) {
        noisy.send(BridgeFixture.dataOf(NOISY.value(), 1 + sent.get(), 1_000));
        sent.addAndGet(1_000);
      }
    } catch (IOException closed) {
      return;
    }
  }

  private static void listen(BridgeClient noisy) {
    try {
      while (true) {
        noisy.receive();
      }
    } catch (IOException | ProtocolException closed) {
      return;
    }
  }

  @Test
  void quiet_whenItsNeighbourFloods_thenItsAcknowledgementsComeAsSoonAsBefore() throws Exception {
    try (BridgeClient quiet = login(BridgeFixture.BRIDGE);
        BridgeClient noisy = login(NOISY)) {
      waits(quiet, 1);
      long[] alone = waits(quiet, 1 + MESSAGES);
      Thread noise = new Thread(() -> makeNoise(noisy), "noisy");
      Thread ear = new Thread(() -> listen(noisy), "ear of the noisy one");
      noise.start();
      ear.start();
      await().until(() -> stored.get() > 20_000);

      long[] beside = waits(quiet, 1 + 2 * MESSAGES);

      LOGGER.log(
          Level.INFO,
          "FIGURE wait for an acknowledgement, median and longest of {0}: alone {1} and {2} ms,"
              + " beside a noisy bridge of {3} readings {4} and {5} ms",
          MESSAGES,
          alone[MESSAGES / 2],
          alone[MESSAGES - 1],
          stored.get(),
          beside[MESSAGES / 2],
          beside[MESSAGES - 1]);
      assertTrue(beside[MESSAGES / 2] <= 2 * alone[MESSAGES / 2] + 40);
      assertTrue(beside[MESSAGES - 1] < 1_000 + alone[MESSAGES - 1]);
      enough = true;
      noise.join();
      await().atMost(Duration.ofMinutes(1)).until(() -> stored.get() == sent.get());
    }
  }
}
