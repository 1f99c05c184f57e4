package org.openpowerradar.softwarebridge.ntp;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.Closeable;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.net.ntp.NtpV3Impl;
import org.apache.commons.net.ntp.NtpV3Packet;
import org.apache.commons.net.ntp.TimeStamp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpowerradar.protocol.message.TimeQuality;
import org.openpowerradar.softwarebridge.cloud.CloudClock;

class NtpClientTest {
  private static final NtpClient.Pace PACE =
      new NtpClient.Pace(Duration.ofMillis(300), Duration.ofSeconds(1000), Duration.ofMillis(50));

  private final CloudClock clock = CloudClock.following(Clock.systemUTC(), 0);
  private Thread asking;

  /** A server on a free port whose clock is an hour ahead. */
  private static final class ServerDouble implements Closeable {
    private final DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    private final AtomicInteger questions = new AtomicInteger();
    private final int stratum;
    private final long echoed; // [ms] added to the time of the question

    private ServerDouble(int stratum, long echoed) throws IOException {
      this.stratum = stratum;
      this.echoed = echoed;
      Thread thread = new Thread(this::serve, "ntp server double");
      thread.setDaemon(true);
      thread.start();
    }

    private NtpServer address() {
      return new NtpServer("127.0.0.1", socket.getLocalPort());
    }

    private void serve() {
      try {
        while (true) {
          DatagramPacket question = new DatagramPacket(new byte[48], 48);
          socket.receive(question);
          questions.incrementAndGet();
          if (stratum > 0) {
            socket.send(answer(question));
          }
        }
      } catch (IOException closed) {
        return;
      }
    }

    private DatagramPacket answer(DatagramPacket question) {
      NtpV3Impl asked = new NtpV3Impl();
      asked.setDatagramPacket(question);
      NtpV3Impl answer = new NtpV3Impl();
      answer.setMode(NtpV3Packet.MODE_SERVER);
      answer.setVersion(NtpV3Packet.VERSION_3);
      answer.setStratum(stratum);
      TimeStamp now = TimeStamp.getNtpTime(Clock.systemUTC().millis() + 3_600_000);
      long origin = asked.getTransmitTimeStamp().getTime() + echoed;
      answer.setOriginateTimeStamp(TimeStamp.getNtpTime(origin));
      answer.setReceiveTimeStamp(now);
      answer.setTransmitTime(now);
      DatagramPacket packet = answer.getDatagramPacket();
      packet.setSocketAddress(question.getSocketAddress());
      return packet;
    }

    @Override
    public void close() {
      socket.close();
    }
  }

  private void ask(NtpServer... servers) {
    asking = new NtpClient(List.of(servers), clock, PACE).start();
  }

  @AfterEach
  void stop() {
    if (asking != null) {
      asking.interrupt();
    }
  }

  @Test
  void clock_whenAServerAnswers_thenShowsItsTime() throws IOException {
    try (ServerDouble server = new ServerDouble(2, 0)) {
      ask(server.address());

      await().until(() -> clock.quality() == TimeQuality.NTP);
      assertEquals(3_600_000, clock.offsetMillis(), 1_000);
    }
  }

  @Test
  void clock_whenTheFirstServerIsSilent_thenTheNextIsAsked() throws IOException {
    try (ServerDouble silent = new ServerDouble(0, 0);
        ServerDouble server = new ServerDouble(2, 0)) {
      ask(silent.address(), server.address());

      await().until(() -> clock.quality() == TimeQuality.NTP);
      assertEquals(1, silent.questions.get());
    }
  }

  @ParameterizedTest
  @CsvSource({"16, 0", "2, 86400000"})
  void clock_whenAServerDoesNotKnowTheTimeOrAnswersSomethingElse_thenItIsNotBelieved(
      int stratum, long echoed) throws IOException {
    try (ServerDouble server = new ServerDouble(stratum, echoed)) {
      ask(server.address());

      await().until(() -> server.questions.get() >= 3);
      assertEquals(0, clock.offsetMillis());
      assertEquals(TimeQuality.KEPT_CLOCK, clock.quality());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":123", "a:", "a:0", "a:65536", "a:b"})
  void parse_whenItIsNoServer_thenSentence(String text) {
    assertThrows(IllegalArgumentException.class, () -> NtpServer.parse(text));
  }
}
