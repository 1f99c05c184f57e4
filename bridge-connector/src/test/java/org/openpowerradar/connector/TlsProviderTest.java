package org.openpowerradar.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpowerradar.protocol.message.Ack;

/**
 * The TLS listener does the same whoever makes its handshakes. The build runs this twice: with
 * Conscrypt on the class path, and without.
 */
class TlsProviderTest {
  private static final String EXPECTED = System.getProperty("powerradar.tls.by", "Conscrypt");

  private final LogLines log = LogLines.of("org.openpowerradar.connector.net.TlsContexts");
  @TempDir Path folder;
  private ConnectorFixture connector;

  @BeforeEach
  void open() throws Exception {
    connector = new ConnectorFixture(folder);
    connector.cloud.enrol(BridgeFixture.BRIDGE.value(), BridgeFixture.KEY);
  }

  @AfterEach
  void close() {
    connector.close();
    log.close();
  }

  @Test
  void listener_whenOpened_thenTheLogSaysWhoDoesTls() {
    assertEquals(List.of("INFO TLS by " + EXPECTED), log.lines());
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void bridge_whenLoggedInBoundToTheCertificate_thenItsDataIsAcknowledged(String version)
      throws Exception {
    try (BridgeClient bridge = connector.overTls(version)) {
      bridge.login(BridgeFixture.BRIDGE, BridgeFixture.KEY);
      bridge.send(BridgeFixture.data(1, 100));

      assertEquals(new Ack(BridgeFixture.QUEUE, 100, 2048), bridge.receive());
      assertEquals(version, connector.cloud.opened.get(0).peer().tlsVersion());
    }
  }
}
