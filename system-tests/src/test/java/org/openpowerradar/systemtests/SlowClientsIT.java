package org.openpowerradar.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections that say nothing or nearly nothing, beside a bridge and a user that work. */
class SlowClientsIT {
  private static final int SOCKETS = Integer.getInteger("powerradar.slow", 300); // on each port
  private static final int MANY = 2_000;
  private static final int POSTS = 100;
  private static final Duration WHOLE = Duration.ofSeconds(14);
  private static final long CLOSED_WITHIN = 12_000; // [ms]: 10 s, and a busy machine
  private static final byte[] FRAME = {'P', 'R', 1, 1, 0, 0, 0, 0, 0, 0, 45};
  private static final byte[] CLIENT_HELLO = {0x16, 3, 1, 2, 0, 1, 0, 1, (byte) 0xFC, 3, 3};
  private static final byte[] REQUEST = "GET / HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII);

  private final RunningPlatform platform = RunningPlatform.get();
  private final long queue = EnrolledBridge.newQueue();
  private final long sensor = EnrolledBridge.newSensor();
  private final long start = System.currentTimeMillis();
  private int delivered;

  @Test
  void bridgeAndUser_whenManyConnectionsSayNothing_thenServedAsBeforeAndThoseAreClosed()
      throws Exception {
    PortalApi api = platform.api();
    try (TestBridge bridge = EnrolledBridge.at(platform, 1).overTls(platform);
        SlowSockets onBridges = new SlowSockets();
        SlowSockets onPortal = new SlowSockets()) {
      Waits before = waits(bridge, api, Duration.ofSeconds(3));
      onBridges.open(platform.port("bridge.tcp.port"), SOCKETS, FRAME);
      onBridges.open(platform.port("bridge.tls.port"), SOCKETS, CLIENT_HELLO);
      onPortal.open(URI.create(platform.endpoint("portal.url")).getPort(), SOCKETS, REQUEST);
      CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> run(onBridges));
      CompletableFuture<Void> slower = CompletableFuture.runAsync(() -> run(onPortal));
      Waits during = waits(bridge, api, WHOLE);
      CompletableFuture.allOf(slow, slower).get();

      print(onBridges, onPortal);
      Figures.print("slow connections: p99 before " + before + ", during " + during);
      assertEquals(onBridges.count(), onBridges.closed());
      assertTrue(onBridges.longestMillis() < CLOSED_WITHIN, onBridges.longestMillis() + " ms");
      assertEquals(onPortal.count(), onPortal.closed());
      assertTrue(during.bridge() < 1_000 + 5 * before.bridge(), during.toString());
      assertTrue(during.portal() < 2_000 + 5 * before.portal(), during.toString());
    }
  }

  /** Each would hold a thread of the server for as long as it likes. */
  @Test
  void user_whenManyPostsDoNotEnd_thenServedAsBefore() throws Exception {
    PortalApi api = platform.api();
    URI portal = URI.create(platform.endpoint("portal.url"));
    try (TestBridge bridge = EnrolledBridge.at(platform, 1).overTls(platform);
        EndlessPosts posts = new EndlessPosts(portal.getPort(), platform.ca())) {
      Waits before = waits(bridge, api, Duration.ofSeconds(2));
      posts.open(POSTS);
      Waits during = waits(bridge, api, Duration.ofSeconds(5));

      Figures.print(POSTS + " posts without an end: before " + before + ", during " + during);
      assertTrue(during.portal() < 1_000 + 5 * before.portal(), during.toString());
    }
  }

  private static void print(SlowSockets onBridges, SlowSockets onPortal) {
    Figures.print(
        ("slow connections: %d on bridge listeners, closed %d, the last after %d ms; %d on the"
                + " portal, closed %d, the last after %d ms")
            .formatted(
                onBridges.count(),
                onBridges.closed(),
                onBridges.longestMillis(),
                onPortal.count(),
                onPortal.closed(),
                onPortal.longestMillis()));
  }

  private static void run(SlowSockets sockets) {
    try {
      sockets.run(WHOLE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Headers, bodies, ranges and answers, each as slow as that tool can. */
  @ParameterizedTest
  @ValueSource(strings = {"-H", "-B", "-R", "-X"})
  void user_whenSlowhttptestAttacksThePortal_thenServed(String kind) throws Exception {
    assumeTrue(SOCKETS >= MANY, "Only with powerradar.slow of " + MANY);
    Tool tool = Tool.named("slowhttptest");
    String portal = platform.endpoint("portal.url") + "/";
    PortalApi api = platform.api();
    try (TestBridge bridge = EnrolledBridge.at(platform, 1).overTls(platform)) {
      Waits before = waits(bridge, api, Duration.ofSeconds(3));
      CompletableFuture<String> attack =
          CompletableFuture.supplyAsync(
              () -> tool.runUnchecked(kind, "-c", "1000", "-r", "200", "-l", "30", "-u", portal));
      Waits during = waits(bridge, api, Duration.ofSeconds(25));
      attack.get();

      Figures.print(
          "slowhttptest %s with 1000 connections: p99 before %s, during %s"
              .formatted(kind, before, during));
      assertTrue(during.portal() < 2_000 + 5 * before.portal(), during.toString());
    }
  }

  /** The longest but one in a hundred [ms]. */
  private record Waits(long bridge, long portal) {
    @Override
    public String toString() {
      return "bridge %d ms, portal %d ms".formatted(bridge, portal);
    }
  }

  private Waits waits(TestBridge bridge, PortalApi api, Duration time) throws Exception {
    List<Long> ofBridge = new ArrayList<>();
    List<Long> ofPortal = new ArrayList<>();
    for (long end = System.nanoTime() + time.toNanos(); System.nanoTime() < end; ) {
      long asked = System.nanoTime();
      deliver(bridge);
      long answered = System.nanoTime();
      assertEquals(200, api.get("/sites").statusCode());
      ofPortal.add(System.nanoTime() - answered);
      ofBridge.add(answered - asked);
      TimeUnit.MILLISECONDS.sleep(20);
    }
    return new Waits(p99(ofBridge), p99(ofPortal));
  }

  private void deliver(TestBridge bridge) throws Exception {
    delivered++;
    var packet = EnrolledBridge.packets(sensor, start + delivered * 1_000L, 1);
    assertEquals(delivered, bridge.deliver(TestBridge.data(queue, delivered, packet)).highWater());
  }

  private static long p99(List<Long> nanos) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    return TimeUnit.NANOSECONDS.toMillis(sorted[(int) Math.ceil(0.99 * sorted.length) - 1]);
  }
}
