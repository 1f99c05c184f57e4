package org.openpowerradar.softwarebridge.legacy;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpowerradar.protocol.frame.ProtocolException;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.legacy.LegacyBatch;
import org.openpowerradar.protocol.legacy.LegacyFrame;
import org.openpowerradar.protocol.legacy.LegacyType;
import org.openpowerradar.protocol.message.SensorRecord;
import org.openpowerradar.softwarebridge.cloud.Backoff;
import org.openpowerradar.softwarebridge.cloud.CloudAddress;
import org.openpowerradar.softwarebridge.cloud.LinkListener;
import org.openpowerradar.softwarebridge.store.DiskStore;

class LegacyLinkTest {
  private final MultiThreadIoEventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final AtomicInteger confirmed = new AtomicInteger();
  private final AtomicInteger opened = new AtomicInteger();
  @TempDir Path directory;
  private OldCloudDouble cloud;
  private DiskStore store;
  private LegacyLink link;

  @BeforeEach
  void begin() throws IOException {
    cloud = new OldCloudDouble();
    store = new DiskStore(directory, 10_000);
    LinkListener listener =
        new LinkListener() {
          @Override
          public void opened(Opened session) {
            opened.incrementAndGet();
          }

          @Override
          public void confirmed(long nanos) {
            confirmed.incrementAndGet();
          }
        };
    Backoff.Limits waits =
        new Backoff.Limits(Duration.ofMillis(20), Duration.ofMillis(60), Duration.ZERO);
    link =
        new LegacyLink(
            (EventLoop) loops.next(),
            CloudAddress.parse("tcp://127.0.0.1:" + cloud.port()),
            new LegacyLink.Site(new BridgeSerial(927_760), store, InstantSource.system()),
            new Backoff(waits, () -> 0.5),
            listener);
  }

  @AfterEach
  void end() throws IOException {
    link.stop().orTimeout(5, TimeUnit.SECONDS).join();
    loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    store.close();
    cloud.close();
  }

  @Test
  void connect_whenOpen_thenGreetsAndTheHelloRestartsTheCounter() {
    link.start(Duration.ZERO);

    await().until(() -> cloud.frames.size() == 4);
    assertEquals(
        List.of(0x12, 0x1D, 0x19, 0x01), cloud.frames.stream().map(LegacyFrame::type).toList());
    assertEquals(List.of(0, 1, 2, 0), cloud.frames.stream().map(LegacyFrame::sequence).toList());
  }

  @Test
  void hear_whenConnected_thenEachFrameIsConfirmed() throws IOException {
    link.start(Duration.ZERO);
    await().until(() -> opened.get() == 1);

    hear(0, 5);

    await().until(() -> confirmed.get() == 5);
    assertEquals(5, cloud.ofType(LegacyType.READING).size());
  }

  @Test
  void hear_whenNotConnected_thenComesInABatchLater() throws Exception {
    hear(0, 60);
    link.start(Duration.ZERO);

    await().until(() -> store.size() == 0 && cloud.ofType(LegacyType.BATCH).size() == 2);
    assertEquals(List.of(52, 8), batchSizes());
  }

  @Test
  void hear_whenTheCloudDidNotConfirm_thenComesAgainInABatch() throws Exception {
    cloud.confirms = false;
    link.start(Duration.ZERO);
    await().until(() -> opened.get() == 1);
    hear(0, 3);
    await().until(() -> cloud.ofType(LegacyType.READING).size() == 3);

    cloud.confirms = true;
    cloud.hangUp();

    await().until(() -> !cloud.ofType(LegacyType.BATCH).isEmpty() && store.size() == 0);
    assertEquals(List.of(7), batchSizes(), "four frames of greeting and three of the sensor");
  }

  @Test
  void batch_whenTheAnswerIsForAnother_thenStaysInTheStore() throws Exception {
    cloud.wrongSequence = 1;
    hear(0, 3);
    link.start(Duration.ZERO);
    await().until(() -> cloud.ofType(LegacyType.BATCH).size() == 1);
    hear(3, 1);

    await().until(() -> confirmed.get() == 1);
    assertEquals(3, store.size());
  }

  private void hear(int from, int count) throws IOException {
    for (int each = from; each < from + count; each++) {
      link.hear(
          new SensorRecord.Current(
              1_764_000_000_000L + each * 11_000L, new SensorSerial(9), each, -50, 90_000 + each));
    }
  }

  private List<Integer> batchSizes() throws ProtocolException {
    List<Integer> sizes = new java.util.ArrayList<>();
    for (LegacyFrame frame : cloud.ofType(LegacyType.BATCH)) {
      sizes.add(LegacyBatch.decode(frame).entries().size());
    }
    return sizes;
  }
}
