package org.openpowerradar.connector;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpowerradar.protocol.message.Ack;

class CertificateRenewalTest {
  private final LogLines log = LogLines.of("org.openpowerradar.connector.net.Certificates");
  @TempDir Path folder;
  @TempDir Path renewed;
  private TestKeystore first;
  private TestKeystore second;
  private ConnectorFixture connector;

  @BeforeEach
  void open() throws Exception {
    first = TestKeystore.in(folder);
    second = TestKeystore.in(renewed);
    Files.copy(first.file(), folder.resolve("shown.p12"));
    TestKeystore shown = new TestKeystore(folder.resolve("shown.p12"), first.password());
    connector = new ConnectorFixture(shown, activation -> activation.setKeystoreCheckSeconds("1"));
    connector.cloud.enrol(BridgeFixture.BRIDGE.value(), BridgeFixture.KEY);
  }

  @AfterEach
  void close() {
    connector.close();
    log.close();
  }

  private void install(Path file) throws IOException {
    Path beside = Files.copy(file, folder.resolve("beside"), StandardCopyOption.REPLACE_EXISTING);
    Files.move(beside, folder.resolve("shown.p12"), StandardCopyOption.ATOMIC_MOVE);
  }

  private BridgeClient connect(TestKeystore trusted) throws Exception {
    return BridgeClient.overTls(connector.tlsPort(), trusted.keystore());
  }

  @Test
  void certificate_whenItsFileIsReplaced_thenNewConnectionsSeeItAndOpenSessionsGoOn()
      throws Exception {
    try (BridgeClient older = connect(first)) {
      older.login(BridgeFixture.BRIDGE, BridgeFixture.KEY);

      install(second.file());
      await().until(() -> !log.lines().isEmpty());

      older.send(BridgeFixture.data(1, 10));
      assertEquals(new Ack(BridgeFixture.QUEUE, 10, 2048), older.receive());
      assertThrows(SSLException.class, () -> connect(first));
    }
    try (BridgeClient newer = connect(second)) {
      newer.login(BridgeFixture.BRIDGE, BridgeFixture.KEY); // bound to the new certificate
      assertArrayEquals(
          second.certificate(), newer.certificate(), "the renewed certificate is shown");
    }
  }

  @Test
  void certificate_whenTheFileIsBrokenOrGone_thenTheOldOneStaysAndTheLogSaysSoOnce()
      throws Exception {
    Path broken =
        Files.write(folder.resolve("broken"), "no keystore".getBytes(StandardCharsets.US_ASCII));
    install(broken);
    await().until(() -> log.lines().size() == 1);
    await().during(Duration.ofMillis(2_500)).until(() -> log.lines().size() == 1);
    Files.delete(folder.resolve("shown.p12"));
    await().until(() -> log.lines().size() == 2);
    await().during(Duration.ofMillis(2_500)).until(() -> log.lines().size() == 2);

    try (BridgeClient bridge = connect(first)) {
      bridge.login(BridgeFixture.BRIDGE, BridgeFixture.KEY);
      assertEquals(
          List.of(true, true),
          log.lines().stream().map(CertificateRenewalTest::saysStays).toList());
    }
  }

  private static boolean saysStays(String line) {
    return line.startsWith("WARNING The keystore ")
        && line.endsWith("; the certificate in use stays");
  }
}
