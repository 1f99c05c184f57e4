package org.openpowerradar.appliance.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateAuthorityTest {
  private static final List<String> HOSTS = List.of("localhost", "127.0.0.1");
  private static final String PASSWORD = "secret";
  private static final Clock NOW = Clock.systemUTC();

  @TempDir private Path directory;

  @Test
  void certificate_whenAClientTrustsTheAuthority_thenItConnectsByNameAndByAddress()
      throws Exception {
    CertificateAuthority authority = new CertificateAuthority(directory, NOW);
    ServerCertificate server = authority.certificate("portal", HOSTS, PASSWORD);

    for (String host : HOSTS) {
      assertEquals("TLSv1.3", handshake(server, authority.file(), host));
    }
  }

  @Test
  void certificate_whenMade_thenItsKeyIsForItsOwnerAlone() throws IOException {
    ServerCertificate server =
        new CertificateAuthority(directory, NOW).certificate("portal", HOSTS, PASSWORD);

    assertEquals("rw-------", mode(server.key()));
    assertEquals("rw-------", mode(server.keyStore()));
    assertEquals("rw-------", mode(directory.resolve("ca-key.pem")));
  }

  @Test
  void certificate_whenStillGood_thenKept() {
    String first = serial(NOW, HOSTS);

    assertEquals(first, serial(NOW, HOSTS));
    assertEquals(first, serial(later(300), List.of("localhost")));
  }

  @Test
  void certificate_whenNearItsEnd_thenRenewedByTheSameAuthority() throws IOException {
    String first = serial(NOW, HOSTS);
    String authority = Files.readString(directory.resolve("ca.pem"));

    assertNotEquals(first, serial(later(368), HOSTS));
    assertEquals(authority, Files.readString(directory.resolve("ca.pem")));
  }

  @Test
  void certificate_whenAnotherNameIsWanted_thenRenewed() {
    String first = serial(NOW, HOSTS);

    assertNotEquals(first, serial(NOW, List.of("power.example.org", "localhost", "127.0.0.1")));
  }

  @Test
  void certificate_whenTheAuthorityIsAnother_thenRenewed() throws IOException {
    String first = serial(NOW, HOSTS);
    Files.delete(directory.resolve("ca.pem"));

    assertNotEquals(first, serial(NOW, HOSTS));
  }

  @Test
  void authority_whenFounded_thenMaySignServersButNoOtherAuthority() throws Exception {
    CertificateAuthority authority = new CertificateAuthority(directory, NOW);

    X509Certificate certificate = read(authority.file());

    assertEquals(0, certificate.getBasicConstraints());
    assertTrue(certificate.getKeyUsage()[5]);
  }

  private String serial(Clock clock, List<String> hosts) {
    return new CertificateAuthority(directory, clock)
        .certificate("portal", hosts, PASSWORD)
        .serialNumber();
  }

  private static Clock later(int days) {
    return Clock.fixed(NOW.instant().plus(Duration.ofDays(days)), ZoneOffset.UTC);
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private static X509Certificate read(Path file) throws Exception {
    try (InputStream in = Files.newInputStream(file)) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
  }

  /** The protocol agreed on by a client that checks certificate and host. */
  private static String handshake(ServerCertificate server, Path authority, String host)
      throws Exception {
    SSLContext serving = serving(server);
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (SSLServerSocket listener =
        (SSLServerSocket) serving.getServerSocketFactory().createServerSocket(0, 1, loopback)) {
      CompletableFuture<Void> accepted =
          CompletableFuture.runAsync(
              () -> {
                try (SSLSocket socket = (SSLSocket) listener.accept()) {
                  socket.startHandshake();
                  socket.getInputStream().read();
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              });
      String protocol = connect(trusting(authority), host, listener.getLocalPort());
      accepted.join();
      return protocol;
    }
  }

  private static String connect(SSLContext trusting, String host, int port) throws IOException {
    try (SSLSocket socket = (SSLSocket) trusting.getSocketFactory().createSocket(host, port)) {
      SSLParameters checked = socket.getSSLParameters();
      checked.setEndpointIdentificationAlgorithm("HTTPS");
      socket.setSSLParameters(checked);
      socket.startHandshake();
      socket.getOutputStream().write(1);
      return socket.getSession().getProtocol();
    }
  }

  private static SSLContext serving(ServerCertificate server) throws Exception {
    KeyStore store = KeyStore.getInstance(server.keyStore().toFile(), PASSWORD.toCharArray());
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  private static SSLContext trusting(Path authority) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("ca", read(authority));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
