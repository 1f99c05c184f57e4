package org.openpowerradar.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
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

  private final Logger logger = Logger.getLogger("org.openpowerradar.connector.net.TlsContexts");
  private final Lines lines = new Lines();
  @TempDir Path folder;
  private ConnectorFixture connector;

  @BeforeEach
  void open() throws Exception {
    logger.addHandler(lines);
    connector = new ConnectorFixture(folder);
    connector.cloud.enrol(BridgeFixture.BRIDGE.value(), BridgeFixture.KEY);
  }

  @AfterEach
  void close() {
    connector.close();
    logger.removeHandler(lines);
  }

  @Test
  void listener_whenOpened_thenTheLogSaysWhoDoesTls() {
    assertEquals(List.of("INFO TLS by " + EXPECTED), lines.written);
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

  /** What the logger writes. */
  private static final class Lines extends Handler {
    private final List<String> written = new CopyOnWriteArrayList<>();

    @Override
    public void publish(LogRecord line) {
      Level level = line.getLevel();
      written.add(level + " " + new SimpleFormatter().formatMessage(line));
    }

    @Override
    public void flush() {
      // Nothing is held back.
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
