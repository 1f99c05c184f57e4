package org.openpowerradar.connector;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpowerradar.protocol.delivery.Peer;
import org.openpowerradar.protocol.delivery.Transport;
import org.openpowerradar.protocol.login.ChannelBinding;

/** Connections through a proxy, or through what claims to be one. */
class ProxyTest {
  private static final String SIGNATURE = "0d0a0d0a000d0a515549540a";

  /** TCP over IPv4, from 203.0.113.9:40000 to 192.0.2.1:8051. */
  private static final String FOUR = SIGNATURE + "21 11 000c cb007109 c0000201 9c40 1f73";

  /** TCP over IPv6, from [2001:db8::9]:40000, with an extension of type 0x04 and three bytes. */
  private static final String SIX =
      SIGNATURE
          + "21 21 002a 20010db8000000000000000000000009 20010db8000000000000000000000001"
          + "9c40 1f73 04 0003 000000";

  /** As FOUR; PP2_TYPE_SSL: the client speaks TLS, its version is "TLSv1.3". */
  private static final String ENDS_TLS =
      SIGNATURE
          + "21 11 001e cb007109 c0000201 9c40 1f73"
          + "20 000f 01 00000000 21 0007 544c5376312e33";

  /** The proxy looks whether we are there. */
  private static final String LOCAL = SIGNATURE + "20 00 0000";

  @TempDir static Path folder;
  private static TestKeystore keystore;
  private final LogLines log = LogLines.of("org.openpowerradar.connector.session.Departure");
  private ConnectorFixture connector;

  @BeforeAll
  static void makeKeystore() {
    keystore = TestKeystore.in(folder);
  }

  private void open(String proxies, String unproven) throws Exception {
    connector =
        new ConnectorFixture(
            keystore,
            activation -> {
              activation.setProxies(proxies);
              activation.setMaxUnprovenPerAddress(unproven);
              activation.setFirstFrameSeconds("2"); // for headers that never end
            });
    connector.cloud.enrol(BridgeFixture.BRIDGE.value(), BridgeFixture.KEY);
  }

  @AfterEach
  void close() {
    connector.close();
    log.close();
  }

  private Socket proxied(int port, String header) throws Exception {
    Socket socket = new Socket("127.0.0.1", port);
    socket.getOutputStream().write(HexFormat.of().parseHex(header.replace(" ", "")));
    return socket;
  }

  private Peer login(BridgeClient client) throws Exception {
    try (client) {
      client.login(BridgeFixture.BRIDGE, BridgeFixture.KEY);
      return connector.cloud.opened.get(0).peer();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.9, 40000, " + FOUR,
    "2001:db8:0:0:0:0:0:9, 40000, " + SIX,
  })
  void login_whenThroughAProxyOnTcp_thenTheBridgesOwnAddressIsKnown(
      String address, int port, String header) throws Exception {
    open("127.0.0.0/8", "4096");

    Peer peer = login(BridgeClient.on(proxied(connector.tcpPort(), header)));

    assertEquals(new Peer(address, port, null, null), peer);
  }

  @Test
  void login_whenThroughAProxyOnTls_thenTheBridgesOwnAddressIsKnown() throws Exception {
    open("127.0.0.1", "4096");

    Peer peer =
        login(
            BridgeClient.overTls(
                proxied(connector.tlsPort(), FOUR), keystore.keystore(), "TLSv1.3"));

    assertEquals("203.0.113.9", peer.address());
    assertEquals("TLSv1.3", peer.tlsVersion());
  }

  @Test
  void login_whenTheProxyEndsTls_thenBoundToItsOldOrNewCertificate() throws Exception {
    Path renewed = Files.createDirectory(folder.resolve("renewed"));
    TestKeystore shown = TestKeystore.in(renewed);
    openWith(pem(keystore.certificate(), shown.certificate()));

    Peer peer =
        login(
            BridgeClient.on(
                proxied(connector.tcpPort(), ENDS_TLS),
                ChannelBinding.ofCertificate(shown.certificate())));

    assertEquals(new Peer("203.0.113.9", 40000, "TLSv1.3", null), peer);
    assertEquals(Transport.TLS, connector.cloud.opened.get(0).transport());
  }

  /** It bound itself to the certificate of someone in the middle. */
  @Test
  void login_whenTheProxyEndsTlsWithAnotherCertificate_thenRefused() throws Exception {
    openWith(pem(keystore.certificate()));
    ChannelBinding other = ChannelBinding.ofCertificate(new byte[] {1});
    try (BridgeClient client = BridgeClient.on(proxied(connector.tcpPort(), ENDS_TLS), other)) {
      assertThrows(Exception.class, () -> client.login(BridgeFixture.BRIDGE, BridgeFixture.KEY));

      assertTrue(connector.cloud.opened.isEmpty());
    }
  }

  private void openWith(Path pem) throws Exception {
    connector =
        new ConnectorFixture(
            keystore,
            activation -> {
              activation.setProxies("127.0.0.1");
              activation.setProxyCertificates(pem.toString());
            });
    connector.cloud.enrol(BridgeFixture.BRIDGE.value(), BridgeFixture.KEY);
  }

  private static Path pem(byte[]... certificates) throws IOException {
    StringBuilder text = new StringBuilder();
    for (byte[] each : certificates) {
      text.append("-----BEGIN CERTIFICATE-----\n")
          .append(Base64.getMimeEncoder().encodeToString(each))
          .append("\n-----END CERTIFICATE-----\n");
    }
    return Files.writeString(folder.resolve("proxies.pem"), text);
  }

  @Test
  void login_whenTheProxySpeaksForItself_thenItsOwnAddressCounts() throws Exception {
    open("127.0.0.1", "4096");

    Peer peer = login(BridgeClient.on(proxied(connector.tcpPort(), LOCAL)));

    assertEquals("127.0.0.1", peer.address());
  }

  @Test
  void header_whenItComesFromElsewhere_thenClosedWithoutAnAnswer() throws Exception {
    open("192.0.2.0/24", "4096");

    assertClosedInSilence(proxied(connector.tcpPort(), FOUR));
    awaitLogged("the first bytes are those of no bridge");
  }

  @ParameterizedTest
  @CsvSource({
    "no header but PRB1, 5052010100000000000000",
    "a command that is none, " + SIGNATURE + "2f 11 000c cb007109 c0000201 9c40 1f73",
    "a version that is none, " + SIGNATURE + "31 11 000c cb007109 c0000201 9c40 1f73",
    "too short for its addresses, " + SIGNATURE + "21 11 0004 cb007109",
    "UDP, " + SIGNATURE + "21 12 000c cb007109 c0000201 9c40 1f73",
    "unknown addresses, " + SIGNATURE + "21 00 0000",
    "an end that does not come, " + SIGNATURE + "21 11 ffff cb007109 c0000201 9c40 1f73",
  })
  void header_whenItIsWrong_thenClosedWithoutAnAnswer(String what, String header) throws Exception {
    open("127.0.0.1", "4096");

    assertClosedInSilence(proxied(connector.tcpPort(), header));
  }

  @Test
  void header_whenItsExtensionsAreTooLong_thenClosedBeforeTheyAreCollected() throws Exception {
    open("127.0.0.1", "4096");
    String beginning = SIGNATURE + "21 11 ffff cb007109 c0000201 9c40 1f73";

    assertClosedInSilence(proxied(connector.tcpPort(), beginning + "00".repeat(1_300)));
    awaitLogged("without a right header");
  }

  @Test
  void header_whenOfVersionOne_thenClosedWithoutAnAnswer() throws Exception {
    open("127.0.0.1", "4096");
    byte[] line =
        "PROXY TCP4 203.0.113.9 192.0.2.1 40000 8051\r\n".getBytes(StandardCharsets.US_ASCII);

    assertClosedInSilence(proxied(connector.tcpPort(), HexFormat.of().formatHex(line)));
    awaitLogged("its proxy speaks version 1");
  }

  private void awaitLogged(String end) {
    await().until(() -> log.lines().stream().anyMatch(line -> line.endsWith(end)));
  }

  /** Behind one proxy a flood from one address must not shut out the others. */
  @Test
  void connections_whenTooManyComeFromOneAddress_thenOnlyThatOneIsRefused() throws Exception {
    open("127.0.0.1", "2");
    try (Socket one = proxied(connector.tcpPort(), FOUR);
        Socket two = proxied(connector.tcpPort(), FOUR)) {
      assertClosedInSilence(proxied(connector.tcpPort(), FOUR));

      assertEquals(
          "2001:db8:0:0:0:0:0:9",
          login(BridgeClient.on(proxied(connector.tcpPort(), SIX))).address());
      assertTrue(one.isConnected() && two.isConnected());
    }
  }

  private static void assertClosedInSilence(Socket socket) throws Exception {
    try (socket) {
      socket.setSoTimeout(5_000);
      assertEquals(-1, socket.getInputStream().read());
    } catch (SocketException reset) {
      assertEquals("Connection reset", reset.getMessage());
    }
  }
}
