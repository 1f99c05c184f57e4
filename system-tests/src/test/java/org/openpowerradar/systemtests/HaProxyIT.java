package org.openpowerradar.systemtests;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Debian's HAProxy in front of the listeners for bridges: it passes connections on as they are,
 * with a PROXY header of version 2 in front.
 */
class HaProxyIT {
  /** The one address the platform of these tests takes such headers from (system-tests/pom.xml). */
  private static final String PROXY = "127.0.0.61";

  private static final String BRIDGE = "127.0.0.62";

  @TempDir Path folder;
  private final RunningPlatform platform = RunningPlatform.get();

  /** HAProxy as a program of its own, from a port of this machine to one of the platform. */
  private record HaProxy(Process process, int port) implements AutoCloseable {
    @Override
    public void close() {
      process.destroy();
    }
  }

  private HaProxy inFrontOf(String listener) throws IOException {
    Tool tool = Tool.named("haproxy");
    int free = freePort();
    String configuration =
        """
        global
          maxconn 100
        defaults
          mode tcp
          timeout connect 5s
          timeout client 60s
          timeout server 60s
        listen bridges
          bind 127.0.0.1:%d
          server cloud 127.0.0.1:%d send-proxy-v2 source %s
        """
            .formatted(free, platform.port(listener), PROXY);
    Path file = Files.writeString(folder.resolve("haproxy.cfg"), configuration);
    Process process =
        new ProcessBuilder(tool.program().toString(), "-db", "-f", file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("haproxy.log").toFile())
            .start();
    return new HaProxy(process, free);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** A connection to HAProxy from the address of the bridge, once it listens. */
  private static Socket connect(HaProxy proxy) {
    return await()
        .ignoreExceptions()
        .until(
            () ->
                new Socket(
                    InetAddress.getLoopbackAddress(),
                    proxy.port(),
                    InetAddress.getByName(BRIDGE),
                    0),
            socket -> true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bridge.tcp.port", "bridge.tls.port"})
  void session_whenItComesThroughHaproxy_thenDeliversAndItsOwnAddressIsListed(String listener)
      throws Exception {
    EnrolledBridge enrolled = EnrolledBridge.at(platform, 1);
    try (HaProxy proxy = inFrontOf(listener);
        TestBridge bridge = through(proxy, listener, enrolled)) {
      var packets =
          EnrolledBridge.packets(EnrolledBridge.newSensor(), System.currentTimeMillis(), 3);
      var ack = bridge.deliver(TestBridge.data(EnrolledBridge.newQueue(), 1, packets));

      assertEquals(3, ack.highWater());
      assertEquals(List.of(BRIDGE), addresses(enrolled.serial()));
    }
  }

  private TestBridge through(HaProxy proxy, String listener, EnrolledBridge bridge)
      throws Exception {
    Socket socket = connect(proxy);
    return listener.contains("tls")
        ? TestBridge.overTls(socket, platform.ca(), bridge.serial(), bridge.key())
        : TestBridge.on(socket, bridge.serial(), bridge.key());
  }

  private List<String> addresses(long serial) throws Exception {
    Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
    String path = "/bridges/%d/sessions?from=%s&to=%s";
    return platform
        .api()
        .json(path.formatted(serial, now.minusSeconds(600), now.plusSeconds(60)))
        .asJsonArray()
        .stream()
        .map(session -> session.asJsonObject().getString("address"))
        .toList();
  }

  @Test
  void connection_whenTheProxyForgetsTheHeader_thenClosed() throws Exception {
    EnrolledBridge enrolled = EnrolledBridge.at(platform, 1);

    assertThrows(
        IOException.class,
        () ->
            TestBridge.on(HostilePeer.socket(PROXY, platform), enrolled.serial(), enrolled.key())
                .close());
  }
}
