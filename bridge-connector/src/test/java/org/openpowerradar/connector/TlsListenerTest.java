package org.openpowerradar.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsListenerTest {
  @TempDir static Path folder;
  private static TestKeystore keystore;
  private static ConnectorFixture connector;

  @BeforeAll
  static void open() throws Exception {
    keystore = TestKeystore.in(folder);
    connector = new ConnectorFixture(keystore, activation -> {});
  }

  @AfterAll
  static void close() {
    connector.close();
  }

  private static SSLSocket socket() throws IOException, GeneralSecurityException {
    KeyStore truststore = KeyStore.getInstance("PKCS12");
    truststore.load(null, null);
    truststore.setCertificateEntry("bridge", keystore.keystore().getCertificate("bridge"));
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(truststore);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", connector.tlsPort());
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void handshake_whenVersionIsAllowed_thenForwardSecretAndAuthenticated(String version)
      throws Exception {
    try (SSLSocket socket = socket()) {
      socket.setEnabledProtocols(new String[] {version});

      socket.startHandshake();

      assertEquals(version, socket.getSession().getProtocol());
      String suite = socket.getSession().getCipherSuite();
      assertTrue(suite.contains("GCM") || suite.contains("CHACHA20"), suite);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256",
        "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA",
        "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256"
      })
  void handshake_whenOnlyAWeakerSuiteIsOffered_thenRefused(String suite) throws Exception {
    try (SSLSocket socket = socket()) {
      socket.setEnabledProtocols(new String[] {"TLSv1.2"});
      socket.setEnabledCipherSuites(new String[] {suite});

      assertThrows(SSLException.class, socket::startHandshake);
    }
  }

  @Test
  void connection_whenPeerDoesNotSpeakTls_thenClosed() throws Exception {
    try (BridgeClient plain = BridgeClient.overTcp(connector.tlsPort())) {
      plain.sendBytes("GET / HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

      assertTrue(plain.isClosedByCloud());
    }
  }
}
