package org.openpowerradar.softwarebridge.cloud;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.message.Credit;
import org.openpowerradar.protocol.message.Data;
import org.openpowerradar.protocol.message.DropReason;
import org.openpowerradar.protocol.message.Dropped;
import org.openpowerradar.protocol.message.LoginMethod;
import org.openpowerradar.protocol.message.SensorRecord;
import org.openpowerradar.protocol.message.Stats;

class LinkTest {
  @TempDir Path directory;

  @Test
  void readings_whenTheCloudStoresThem_thenLeaveTheStore() throws IOException {
    try (CloudDouble cloud = CloudDouble.onTcp();
        LinkFixture bridge = new LinkFixture(directory).hear(3).hear(5)) {
      bridge.connect(tcp(cloud), null);
      await().until(() -> cloud.records() == 8);
      bridge.hear(2);

      await().until(() -> bridge.store.size() == 0);
      assertEquals(LongStream.range(0, 10).boxed().toList(), raws(cloud.stored));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CHAP_MD5", "CHAP_SHA256"})
  void login_whenToldToUseChap_thenReadingsArrive(LoginMethod method) throws IOException {
    try (CloudDouble cloud = CloudDouble.onTcp();
        LinkFixture bridge = new LinkFixture(directory).hear(3)) {
      cloud.method = method;
      bridge.connect(tcp(cloud), null, method);

      await().until(() -> bridge.store.size() == 0);
      assertEquals(3, cloud.records());
    }
  }

  @Test
  void login_whenTheCloudChoosesAWeakerMethodThanOffered_thenNothingIsAnswered()
      throws IOException {
    try (CloudDouble cloud = CloudDouble.onTcp();
        LinkFixture bridge = new LinkFixture(directory).hear(3)) {
      cloud.method = LoginMethod.CHAP_MD5;
      bridge.connect(tcp(cloud), null);

      await().until(() -> !bridge.endings.isEmpty());
      assertEquals("The cloud chose a login that was not offered", bridge.endings.get(0).reason());
      assertEquals(0, cloud.messages.size());
    }
  }

  @Test
  void login_whenTheCloudDoesNotKnowTheSecret_thenNoReadingIsSent() throws IOException {
    try (CloudDouble cloud = CloudDouble.onTcp();
        LinkFixture bridge = new LinkFixture(directory).hear(3)) {
      cloud.key =
          new byte[] {
            1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
            0, 1, 2
          };
      bridge.connect(tcp(cloud), null);

      await().until(() -> !bridge.endings.isEmpty());
      assertTrue(bridge.opened.isEmpty());
      assertEquals(3, bridge.store.size());
      assertEquals(List.of(), List.copyOf(cloud.messages));
    }
  }

  @Test
  void acknowledgement_whenItsMacIsWrong_thenTheSessionEndsAndNothingIsDeleted()
      throws IOException {
    try (CloudDouble cloud = CloudDouble.onTcp();
        LinkFixture bridge = new LinkFixture(directory).hear(3)) {
      cloud.forgesAcknowledgements = true;
      bridge.connect(tcp(cloud), null);

      await().until(() -> !bridge.endings.isEmpty());
      assertEquals("The MAC of a frame is wrong", bridge.endings.get(0).reason());
      assertEquals(3, bridge.store.size());
    }
  }

  @Test
  void login_whenTheSecretHasChanged_thenTheNextConnectionUsesTheNewOne() throws IOException {
    AtomicReference<byte[]> key = new AtomicReference<>(HexFormat.of().parseHex("11".repeat(32)));
    try (CloudDouble cloud = CloudDouble.onTcp();
        LinkFixture bridge = new LinkFixture(directory).hear(3)) {
      bridge.connect(
          tcp(cloud),
          null,
          () -> new Identity(new BridgeSerial(5200101), key.get(), LoginMethod.HMAC));
      await().until(() -> !bridge.endings.isEmpty());
      assertTrue(bridge.opened.isEmpty());

      key.set(CloudDouble.KEY);

      await().until(() -> bridge.store.size() == 0);
    }
  }

  @Test
  void login_whenByChapAndTheClockIsSet_thenTheCloudIsNotAskedForTheTime() throws IOException {
    try (CloudDouble cloud = CloudDouble.onTcp();
        LinkFixture bridge = new LinkFixture(directory).hear(3)) {
      cloud.method = LoginMethod.CHAP_SHA256;
      cloud.aheadMillis = 3_600_000;
      bridge.connect(tcp(cloud), null, LoginMethod.CHAP_SHA256);

      await().until(() -> bridge.store.size() == 0);
      assertEquals(0, bridge.clock.offsetMillis());
    }
  }

  @Test
  void refusal_whenTheBridgeIsRefused_thenItStaysAwayLonger() throws IOException {
    try (CloudDouble cloud = CloudDouble.onTcp();
        LinkFixture bridge = new LinkFixture(directory).hear(3)) {
      cloud.refuses = ErrorCode.AUTHENTICATION_FAILED;
      bridge.connect(tcp(cloud), null);

      await().until(() -> !bridge.endings.isEmpty());
      assertTrue(bridge.waits.get(0).compareTo(LinkFixture.REFUSED) >= 0);
      assertEquals(
          "the cloud refused: AUTHENTICATION_FAILED (0x20)", bridge.endings.get(0).reason());
    }
  }

  @Test
  void goodbye_whenTheCloudSaysWhenToComeBack_thenNotBefore() throws IOException {
    try (CloudDouble cloud = CloudDouble.onTcp();
        LinkFixture bridge = new LinkFixture(directory)) {
      cloud.goodbye = ErrorCode.OVERLOADED;
      cloud.retryAfter = 77;
      bridge.connect(tcp(cloud), null);

      await().until(() -> !bridge.endings.isEmpty());
      assertEquals(Duration.ofSeconds(77), bridge.waits.get(0));
    }
  }

  @Test
  void credits_whenThereAreNone_thenNoReadingsUntilThereAre() throws IOException {
    try (CloudDouble cloud = CloudDouble.onTcp();
        LinkFixture bridge = new LinkFixture(directory).hear(3)) {
      cloud.credits = 0;
      bridge.connect(tcp(cloud), null);
      await().until(() -> !bridge.opened.isEmpty() && !cloud.messages.isEmpty());
      assertTrue(cloud.messages.stream().noneMatch(Data.class::isInstance));

      cloud.credits = 2048;
      cloud.say(new Credit(2048));

      await().until(() -> bridge.store.size() == 0);
    }
  }

  @Test
  void credits_whenTheCloudDoesNotAcknowledge_thenNoMoreThanTheCreditsAreUnderWay()
      throws IOException {
    try (CloudDouble cloud = CloudDouble.onTcp();
        LinkFixture bridge = new LinkFixture(directory)) {
      cloud.acknowledges = false;
      cloud.credits = 250;
      for (int batch = 0; batch < 5; batch++) {
        bridge.hear(100);
      }
      bridge.connect(tcp(cloud), null);

      await().until(() -> sent(cloud) == 200);
      bridge.hear(1);
      await().during(Duration.ofMillis(300)).until(() -> sent(cloud) <= 250);
    }
  }

  @Test
  void reconnect_whenReadingsWait_thenTheyComeOnceEachAndNewOnesInANewQueue() throws IOException {
    try (CloudDouble cloud = CloudDouble.onTcp();
        LinkFixture bridge = new LinkFixture(directory)) {
      bridge.connect(tcp(cloud), null);
      await().until(() -> bridge.opened.size() == 1);
      cloud.acknowledges = false;
      bridge.hear(3);
      long before = bridge.store.newest();
      await().until(() -> sent(cloud) == 3);

      cloud.acknowledges = true;
      cloud.hangUp();
      await().until(() -> bridge.opened.size() == 2);
      bridge.hear(4);

      await().until(() -> bridge.store.size() == 0);
      assertTrue(bridge.store.newest() != before);
      assertEquals(7, cloud.records());
      assertEquals(
          LongStream.range(0, 7).boxed().toList(), raws(cloud.stored).stream().sorted().toList());
    }
  }

  @Test
  void fullStore_whenItDroppedTheOldest_thenTheCloudIsTold() throws IOException {
    try (CloudDouble cloud = CloudDouble.onTcp();
        LinkFixture bridge = new LinkFixture(directory, 1024)) {
      for (int batch = 0; batch < 12; batch++) {
        bridge.hear(100);
      }
      long queue = bridge.store.newest();
      bridge.connect(tcp(cloud), null);

      await().until(() -> bridge.store.size() == 0);
      assertEquals(
          List.of(new Dropped(queue, 1, 200, DropReason.STORE_FULL)), List.copyOf(cloud.dropped));
      assertEquals(1000, cloud.records());
    }
  }

  @Test
  void clock_whenTheCloudIsAhead_thenFollowsIt() throws IOException {
    try (CloudDouble cloud = CloudDouble.onTcp();
        LinkFixture bridge = new LinkFixture(directory)) {
      cloud.aheadMillis = 3_600_000;
      bridge.connect(tcp(cloud), null);

      await().until(() -> bridge.clock.offsetMillis() > 3_000_000);
      assertEquals(3_600_000, bridge.clock.offsetMillis(), 1_000);
    }
  }

  @Test
  void stats_whenTheSessionBegins_thenTellStoreClockAndVersion() throws IOException {
    try (CloudDouble cloud = CloudDouble.onTcp();
        LinkFixture bridge = new LinkFixture(directory).hear(3)) {
      cloud.credits = 0;
      bridge.connect(tcp(cloud), null);
      await().until(() -> cloud.messages.stream().anyMatch(Stats.class::isInstance));

      Stats stats =
          (Stats) cloud.messages.stream().filter(Stats.class::isInstance).findFirst().orElseThrow();
      assertEquals(3, stats.queueLength());
      long heard = (bridge.clock.millis() - 1_700_000_030_000L) / 1000;
      assertEquals(heard, stats.oldestAgeSeconds(), 60);
      assertEquals(0, stats.reconnects());
      assertEquals(7, stats.framesOk());
      assertEquals("development", stats.firmwareVersion());
    }
  }

  @Test
  void stop_whenInASession_thenSaysGoodbye() throws IOException {
    try (CloudDouble cloud = CloudDouble.onTcp();
        LinkFixture bridge = new LinkFixture(directory)) {
      bridge.connect(tcp(cloud), null);
      await().until(() -> !bridge.opened.isEmpty());

      bridge.stop();

      await().until(() -> cloud.messages.stream().anyMatch(m -> m.type().code() == 0x05));
      assertEquals(1, cloud.connections.get());
    }
  }

  private static String tcp(CloudDouble cloud) {
    return "tcp://127.0.0.1:" + cloud.port();
  }

  private static int sent(CloudDouble cloud) {
    return cloud.messages.stream()
        .filter(Data.class::isInstance)
        .mapToInt(message -> ((Data) message).count())
        .sum();
  }

  private static List<Long> raws(List<Data> stored) {
    return stored.stream()
        .flatMap(data -> java.util.stream.StreamSupport.stream(data.records().spliterator(), false))
        .map(record -> ((SensorRecord.Current) record).raw())
        .toList();
  }
}
