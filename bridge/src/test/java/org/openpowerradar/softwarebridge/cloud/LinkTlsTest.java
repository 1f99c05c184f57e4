package org.openpowerradar.softwarebridge.cloud;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTlsTest {
  private static CertificateFixture right;
  private static CertificateFixture elsewhere;
  private static CertificateFixture expired;
  @TempDir static Path keys;
  @TempDir Path directory;

  @BeforeAll
  static void makeCertificates() throws Exception {
    right = CertificateFixture.madeOutTo("dns:localhost,ip:127.0.0.1", keys);
    expired = CertificateFixture.madeOutTo("dns:localhost", keys, "-startdate -30d -validity 25");
    elsewhere = CertificateFixture.madeOutTo("dns:elsewhere.example", keys);
  }

  @Test
  void readings_whenTheCertificateIsRight_thenArriveEncrypted() throws Exception {
    try (CloudDouble cloud = CloudDouble.onTls(right);
        LinkFixture bridge = new LinkFixture(directory).hear(3)) {
      bridge.connect("tls://localhost:" + cloud.port(), Trust.only(right.pem()));

      await().until(() -> bridge.store.size() == 0);
      assertEquals(3, cloud.records());
      assertEquals("TLSv1.3", bridge.opened.get(0).protection());
    }
  }

  @Test
  void hello_whenTheCertificateIsMadeOutToAnotherHost_thenNotAByteOfItIsSent() throws Exception {
    try (CloudDouble cloud = CloudDouble.onTls(elsewhere);
        LinkFixture bridge = new LinkFixture(directory).hear(3)) {
      bridge.connect("tls://localhost:" + cloud.port(), Trust.only(elsewhere.pem()));

      refusedTwice(cloud, bridge);
    }
  }

  @Test
  void hello_whenAnotherAuthoritySigned_thenNotAByteOfItIsSent() throws Exception {
    try (CloudDouble cloud = CloudDouble.onTls(right);
        LinkFixture bridge = new LinkFixture(directory).hear(3)) {
      bridge.connect("tls://localhost:" + cloud.port(), Trust.only(elsewhere.pem()));

      refusedTwice(cloud, bridge);
    }
  }

  @Test
  void hello_whenTheAuthorityIsUnknownToTheSystem_thenNotAByteOfItIsSent() throws Exception {
    try (CloudDouble cloud = CloudDouble.onTls(right);
        LinkFixture bridge = new LinkFixture(directory).hear(3)) {
      bridge.connect("tls://localhost:" + cloud.port(), Trust.system());

      refusedTwice(cloud, bridge);
    }
  }

  @Test
  void hello_whenTheCloudSpeaksNoTls_thenItIsNotSentInTheClear() throws Exception {
    try (CloudDouble cloud = CloudDouble.onTcp();
        LinkFixture bridge = new LinkFixture(directory).hear(3)) {
      bridge.connect("tls://localhost:" + cloud.port(), Trust.only(right.pem()));

      await().until(() -> cloud.connections.get() >= 2);
      assertEquals(0, cloud.hellos.get());
      assertEquals(3, bridge.store.size());
    }
  }

  /** Ten days ago the machine's clock stood still, and the certificate expired five days ago. */
  @Test
  void hello_whenOnlyAWrongClockTakesTheCertificateForValid_thenNotAByteOfItIsSent()
      throws Exception {
    Instant now = Instant.now(Clock.systemUTC());
    InstantSource slow = InstantSource.fixed(now.minus(Duration.ofDays(10)));
    try (CloudDouble cloud = CloudDouble.onTls(expired);
        LinkFixture bridge = new LinkFixture(directory).hear(3)) {
      bridge.clock = CloudClock.following(slow, now.toEpochMilli());
      bridge.connect("tls://localhost:" + cloud.port(), Trust.only(expired.pem()));

      refusedTwice(cloud, bridge);
    }
  }

  /** A bridge whose clock began in 1970 would otherwise never come to know the time. */
  @Test
  void readings_whenTheClockIsNotSet_thenTheCertificateIsJudgedByTheLastTimeKnown()
      throws Exception {
    Instant now = Instant.now(Clock.systemUTC());
    try (CloudDouble cloud = CloudDouble.onTls(right);
        LinkFixture bridge = new LinkFixture(directory).hear(3)) {
      bridge.clock = CloudClock.following(InstantSource.fixed(Instant.EPOCH), now.toEpochMilli());
      bridge.connect("tls://localhost:" + cloud.port(), Trust.only(right.pem()));

      await().until(() -> bridge.clock.isSet());
      assertEquals(now.toEpochMilli(), bridge.clock.millis(), 60_000);
    }
  }

  /** Expired five days ago, which a clock ten days behind cannot know by itself. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void certificate_whenItsAuthorityIsRight_thenTheBridgesClockAndItsFloorSayWhetherItIsValid(
      boolean laterTimeIsKept) throws Exception {
    CertificateFixture signed =
        CertificateFixture.signed("dns:localhost", keys, "-startdate -30d -validity 25");
    Instant now = Instant.now(Clock.systemUTC());
    try (CloudDouble cloud = CloudDouble.onTls(signed);
        LinkFixture bridge = new LinkFixture(directory).hear(3)) {
      bridge.clock =
          CloudClock.following(
              InstantSource.fixed(now.minus(Duration.ofDays(10))),
              laterTimeIsKept ? now.toEpochMilli() : 0);
      bridge.connect("tls://localhost:" + cloud.port(), Trust.only(signed.pem()));

      if (laterTimeIsKept) {
        refusedTwice(cloud, bridge);
      } else {
        await().until(() -> bridge.store.size() == 0);
      }
    }
  }

  @Test
  void link_whenTlsCannotBeHad_thenItNeverFallsBackToTcp() throws Exception {
    try (CloudDouble tcp = CloudDouble.onTcp();
        LinkFixture bridge = new LinkFixture(directory).hear(3)) {
      int closed;
      try (ServerSocket free = new ServerSocket(0)) {
        closed = free.getLocalPort();
      }
      bridge.connect("tls://localhost:" + closed, Trust.only(right.pem()));

      await().until(() -> bridge.endings.size() >= 10);
      assertEquals(0, tcp.connections.get());
      assertEquals(3, bridge.store.size());
    }
  }

  private static void refusedTwice(CloudDouble cloud, LinkFixture bridge) {
    await().until(() -> bridge.endings.size() >= 2);
    assertEquals(0, cloud.hellos.get());
    assertEquals(3, bridge.store.size());
    String reason = bridge.endings.get(0).reason();
    assertTrue(reason.startsWith("the cloud's certificate or TLS is not accepted"), reason);
  }
}
