package org.openpowerradar.systemtests;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.message.Proof;
import org.openpowerradar.protocol.message.SensorRecord;
import org.openpowerradar.protocol.message.Stats;
import org.openpowerradar.protocol.signal.SignalKind;

/** Scripted attacks on the running platform, each of which must be noticed within a minute. */
class IntrusionSignalsIT {
  private static final int BERLIN = 1;
  private static final int PLYMOUTH = 3;
  private static final byte[] WEB = "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  /** A header that announces a byte more than is allowed before the login. */
  private static final byte[] TOO_LONG = {'P', 'R', 1, 1, 0, 0, 0, 0, 0, 2, 1};

  private static RunningPlatform platform;
  private static SecurityEventRows events;

  private final Map<SignalKind, Duration> detected = new EnumMap<>(SignalKind.class);

  /** Something hostile. */
  private interface Attack {
    void run() throws Exception;
  }

  @BeforeAll
  static void start() {
    platform = RunningPlatform.get();
    events = new SecurityEventRows(platform);
  }

  private static Instant now() {
    return Instant.ofEpochMilli(System.currentTimeMillis());
  }

  private void detect(SignalKind kind, long bridge, Attack attack) throws Exception {
    Instant begun = now();
    attack.run();
    detected.put(kind, events.detected(kind, begun, bridge));
  }

  private static EnrolledBridge enrolled() throws Exception {
    return EnrolledBridge.at(platform, BERLIN);
  }

  private static SensorRecord reading(long sensor, Instant at, long raw) {
    return new SensorRecord.Current(at.toEpochMilli(), new SensorSerial(sensor), 1, -50, raw);
  }

  @Test
  void attacks_whenScripted_thenEachIsNoticedWithinAMinute() throws Exception {
    EnrolledBridge steady = enrolled();
    try (SteadyReadings readings = new SteadyReadings(steady)) {
      scan();
      guess();
      attackLogins();
      attackWithReadings();
      detect(SignalKind.PORTAL_LOGIN_REFUSED, 0, () -> platform.api().get("/sites", "not.a.token"));
      detect(SignalKind.RATE_JUMP, steady.serial(), readings::flood);
    }

    Duration slowest = detected.values().stream().max(Duration::compareTo).orElseThrow();
    Figures.print(
        "G20 intrusion scenarios detected %d/14, slowest within %d ms: %s"
            .formatted(detected.size(), slowest.toMillis(), detected));
    assertEquals(14, detected.size());
  }

  private void scan() throws Exception {
    detect(
        SignalKind.SCAN, 0, () -> repeat(20, i -> HostilePeer.babble("127.0.0.21", platform, WEB)));
    detect(SignalKind.LIMIT, 0, () -> HostilePeer.babble("127.0.0.27", platform, TOO_LONG));
  }

  private void guess() throws Exception {
    detect(
        SignalKind.UNKNOWN_SERIAL,
        0,
        () -> HostilePeer.guess("127.0.0.22", platform, 4_000_000_001L, HostilePeer.guess()));
    detect(
        SignalKind.SPRAY,
        0,
        () ->
            repeat(
                20,
                i ->
                    HostilePeer.guess(
                        "127.0.0.23", platform, 4_100_000_000L + i, HostilePeer.guess())));
  }

  private void attackLogins() throws Exception {
    EnrolledBridge guessed = enrolled();
    detect(
        SignalKind.FAILED_LOGIN,
        guessed.serial(),
        () -> HostilePeer.guess("127.0.0.24", platform, guessed.serial(), HostilePeer.guess()));
    Proof overheard = HostilePeer.guess();
    HostilePeer.guess("127.0.0.25", platform, guessed.serial(), overheard);
    detect(
        SignalKind.REPLAY,
        guessed.serial(),
        () -> HostilePeer.guess("127.0.0.25", platform, guessed.serial(), overheard));
    EnrolledBridge strong = enrolled();
    strong.overTcp(platform).close();
    detect(
        SignalKind.DOWNGRADE,
        strong.serial(),
        () -> HostilePeer.talkDown("127.0.0.26", platform, strong));
    EnrolledBridge cloned = enrolled();
    detect(SignalKind.CLONE, cloned.serial(), () -> alternate(cloned));
  }

  private void attackWithReadings() throws Exception {
    EnrolledBridge bridge = enrolled();
    EnrolledBridge foreign = EnrolledBridge.at(platform, PLYMOUTH);
    long sensor = EnrolledBridge.newSensor();
    long queue = EnrolledBridge.newQueue();
    setModel(bridge.serial(), "GENERATION_4");
    try (TestBridge connected = bridge.overTcp(platform);
        TestBridge other = foreign.overTls(platform)) {
      detect(
          SignalKind.IMPOSSIBLE_VALUE,
          bridge.serial(),
          () -> deliver(connected, queue, 1, reading(sensor, now(), 4_294_967_295L)));
      detect(
          SignalKind.CLOCK_JUMP,
          bridge.serial(),
          () -> deliver(connected, queue, 2, reading(sensor, now().plusSeconds(3_600), 1_000)));
      detect(
          SignalKind.FIRMWARE_MISMATCH,
          bridge.serial(),
          () -> connected.send(Stats.builder().firmwareVersion("2.107").build()));
      detect(
          SignalKind.SENSOR_UNDER_TWO_ACCOUNTS,
          foreign.serial(),
          () -> deliver(other, EnrolledBridge.newQueue(), 1, reading(sensor, now(), 1_000)));
    }
  }

  private static void deliver(TestBridge bridge, long queue, long record, SensorRecord reading)
      throws Exception {
    bridge.deliver(TestBridge.data(queue, record, List.of(reading)));
  }

  /** Something done several times. */
  private interface Step {
    void run(int number) throws Exception;
  }

  private static void repeat(int times, Step step) throws Exception {
    for (int i = 0; i < times; i++) {
      step.run(i);
    }
  }

  private static void setModel(long serial, String model) throws Exception {
    try (Connection connection = EnrolledBridge.database(platform);
        PreparedStatement update =
            connection.prepareStatement("UPDATE bridge SET model = ? WHERE serial = ?")) {
      update.setString(1, model);
      update.setLong(2, serial);
      update.executeUpdate();
    }
  }

  /** Two devices with one key, at two addresses; each throws the other one out. */
  private static void alternate(EnrolledBridge bridge) throws Exception {
    List<TestBridge> devices = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      devices.add(connected(bridge, i % 2 == 0 ? "127.0.0.31" : "127.0.0.32"));
    }
    for (TestBridge device : devices) {
      device.close();
    }
  }

  private static TestBridge connected(EnrolledBridge bridge, String address) throws Exception {
    return TestBridge.on(HostilePeer.socket(address, platform), bridge.serial(), bridge.key());
  }

  @Test
  void clone_whenProven_thenTheBridgeIsRefused() throws Exception {
    EnrolledBridge bridge = enrolled();
    Instant begun = now();
    alternate(bridge);

    events.detected(SignalKind.QUARANTINE, begun, bridge.serial());

    assertThrows(IOException.class, () -> connected(bridge, "127.0.0.31").close());
  }

  @Test
  void page_whenABridgeWasShutOut_thenListedExplainedAndFitsThePhone() throws Exception {
    assumeTrue(PortalBrowser.installed(), "skipped: no Chromium is installed");
    EnrolledBridge bridge = enrolled();
    Instant begun = now();
    alternate(bridge);
    events.detected(SignalKind.QUARANTINE, begun, bridge.serial());
    String page = "/app/settings/security?account=1&kind=CLONE&bridge=" + bridge.serial();

    try (PortalBrowser browser = new PortalBrowser(platform.endpoint("portal.url"))) {
      browser.logIn("anna", platform.credentials().getProperty("demo.user.anna.password"));
      browser.open(page).click(".events-table a");
      browser.page().waitForSelector("#event-panel");
      browser.screenshot(Path.of("target/security.png"));
      assertTrue(browser.page().content().contains("keep ending each other"));
      assertTrue(browser.page().locator("#quarantine").innerText().contains("needs a new key"));
      assertEquals(List.of(), browser.complaints());
      browser.page().setViewportSize(390, 844);
      browser.open(page);
      browser.screenshot(Path.of("target/security-phone.png"));
      assertEquals(390, browser.page().evaluate("document.documentElement.scrollWidth"));
    }
  }

  @Test
  void replay_whenABridgeBringsAMonthAndGoesOn_thenNoFalseAlarm() throws Exception {
    Instant begin = now();
    EnrolledBridge bridge = enrolled();
    long sensor = EnrolledBridge.newSensor();
    long start = now().minus(Duration.ofDays(30)).toEpochMilli();
    try (TestBridge connected = bridge.overTls(platform)) {
      long queue = EnrolledBridge.newQueue();
      for (int message = 0; message < 200; message++) {
        long from = start + message * 500L * 11_600L;
        connected.deliver(
            TestBridge.data(queue, 1 + message * 500L, EnrolledBridge.packets(sensor, from, 500)));
      }
      connected.send(Stats.builder().firmwareVersion("476").build());
    }
    Instant later = now();
    events.detected(SignalKind.LIMIT, later, markedByALimit());

    Figures.print(
        "G20 false alarms on a clean replay of 100000 readings: %d, about the demo's bridges: %d"
            .formatted(events.of(bridge.serial()), events.ofDemoBridges(begin)));
    assertEquals(0, events.of(bridge.serial()));
    assertEquals(0, events.ofDemoBridges(begin));
  }

  /** A signal that comes after all that were on their way, so that nobody waits for nothing. */
  private static long markedByALimit() throws IOException {
    HostilePeer.babble("127.0.0.28", platform, TOO_LONG);
    return 0;
  }

  /** A bridge with one reading a second, until it sends three hundred at once. */
  private static final class SteadyReadings implements AutoCloseable {
    private static final int WINDOWS_SECONDS = 45;

    private final long sensor = EnrolledBridge.newSensor();
    private final long queue = EnrolledBridge.newQueue();
    private final Instant begun = now();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final TestBridge bridge;
    private long record = 1;

    SteadyReadings(EnrolledBridge enrolled) throws Exception {
      bridge = enrolled.overTcp(platform);
      clock.scheduleAtFixedRate(() -> send(1), 0, 1, TimeUnit.SECONDS);
    }

    private synchronized void send(int count) {
      List<SensorRecord> readings = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        readings.add(reading(sensor, now(), 1_000 + i));
      }
      try {
        bridge.deliver(TestBridge.data(queue, record, readings));
        record += count;
      } catch (Exception broken) {
        throw new IllegalStateException(broken);
      }
    }

    /** When enough was seen of it to be known. */
    void flood() {
      await()
          .atMost(Duration.ofSeconds(WINDOWS_SECONDS + 5))
          .until(() -> now().isAfter(begun.plusSeconds(WINDOWS_SECONDS)));
      send(300);
    }

    @Override
    public void close() throws IOException {
      clock.shutdownNow();
      bridge.close();
    }
  }
}
