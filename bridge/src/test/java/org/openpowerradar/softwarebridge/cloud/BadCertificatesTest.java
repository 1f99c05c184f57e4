package org.openpowerradar.softwarebridge.cloud;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Servers with a certificate that has something wrong hear nothing from the bridge. */
class BadCertificatesTest {
  private static final System.Logger LOGGER = System.getLogger(BadCertificatesTest.class.getName());
  private static final GeneralName LOCALHOST = new GeneralName(GeneralName.dNSName, "localhost");
  private static final GeneralName ELSEWHERE =
      new GeneralName(GeneralName.dNSName, "elsewhere.example");
  private static final GeneralName[] NOBODY = {};
  private static final GeneralName OTHER_ADDRESS =
      new GeneralName(GeneralName.iPAddress, "127.0.0.2");

  private static ForgingAuthority root;
  private static ForgingAuthority intermediate;
  private static ForgingAuthority rsaRoot;
  private static final List<Bad> REFUSED = new ArrayList<>();
  @TempDir static Path files;
  @TempDir Path directory;

  /** What is wrong. */
  enum Bad {
    EXPIRED,
    NOT_YET_VALID,
    OTHER_HOST,
    SELF_SIGNED,
    OTHER_AUTHORITY,
    REVOKED,
    SIGNED_WITH_SHA1,
    RSA_OF_1024_BITS,
    CHAIN_MISSING,
    NAME_IN_SUBJECT_ONLY,
    NAME_NOT_PERMITTED,
    FOR_CLIENTS_ONLY,
    OTHER_ADDRESS,
    NOT_THE_PINNED_ONE
  }

  @BeforeAll
  static void found() throws Exception {
    root = ForgingAuthority.root("root", ForgingAuthority.curve());
    intermediate = root.subordinate("intermediate", false);
    rsaRoot = ForgingAuthority.root("rsa root", ForgingAuthority.rsa(2_048));
  }

  @AfterAll
  static void print() {
    LOGGER.log(
        Level.INFO,
        "FIGURE bad certificates: {0} of {1} refused, 0 bytes told to them",
        REFUSED.size(),
        Bad.values().length);
  }

  private static ShownCertificate shown(Bad bad) throws Exception {
    CertificateWish good = CertificateWish.good();
    return switch (bad) {
      case EXPIRED -> root.sign(good.days(-30, -5));
      case NOT_YET_VALID -> root.sign(good.days(5, 30));
      case OTHER_HOST -> root.sign(good.names(ELSEWHERE));
      case SELF_SIGNED ->
          new ForgingAuthority(good.keys(), root.chain()).sign(good.subject("CN=root")).alone();
      case OTHER_AUTHORITY -> ForgingAuthority.root("root", ForgingAuthority.curve()).sign(good);
      case REVOKED, NOT_THE_PINNED_ONE -> root.sign(good);
      case SIGNED_WITH_SHA1 -> rsaRoot.sign(good.signature("SHA1withRSA"));
      case RSA_OF_1024_BITS -> root.sign(good.keys(ForgingAuthority.rsa(1_024)));
      case CHAIN_MISSING -> intermediate.sign(good).alone();
      case NAME_IN_SUBJECT_ONLY -> root.sign(good.subject("CN=localhost").names(NOBODY));
      case NAME_NOT_PERMITTED -> root.subordinate("for others", true).sign(good);
      case FOR_CLIENTS_ONLY -> root.sign(good.purpose(KeyPurposeId.id_kp_clientAuth));
      case OTHER_ADDRESS -> root.sign(good.names(LOCALHOST, OTHER_ADDRESS));
    };
  }

  private static Path authorities(Bad bad, ShownCertificate shown) throws Exception {
    return switch (bad) {
      case REVOKED -> root.file(files, root.revocation(shown.leaf()));
      case SIGNED_WITH_SHA1 -> rsaRoot.file(files);
      case NOT_THE_PINNED_ONE -> pinned(root.sign(CertificateWish.good()));
      default -> root.file(files);
    };
  }

  private static Path pinned(ShownCertificate only) throws Exception {
    String pem = ForgingAuthority.pem("CERTIFICATE", only.leaf().getEncoded());
    return Files.writeString(Files.createTempFile(files, "pin", ".pem"), pem);
  }

  @ParameterizedTest
  @EnumSource
  void hello_whenSomethingIsWrongWithTheCertificate_thenNotAByteOfItIsSent(Bad bad)
      throws Exception {
    ShownCertificate shown = shown(bad);
    try (DeafCloud cloud = new DeafCloud(shown);
        LinkFixture bridge = new LinkFixture(directory).hear(3)) {
      assertArrayEquals(shown.leaf().getEncoded(), seenByACredulousClient(cloud.port()));
      String host = bad == Bad.OTHER_ADDRESS ? "127.0.0.1" : "localhost";

      bridge.connect("tls://" + host + ":" + cloud.port(), Trust.only(authorities(bad, shown)));

      await().until(() -> bridge.endings.size() >= 2);
      assertEquals(0, cloud.bytes.get());
      assertEquals(3, bridge.store.size());
      String reason = bridge.endings.get(0).reason();
      assertTrue(reason.startsWith("the cloud's certificate or TLS is not accepted"), reason);
      REFUSED.add(bad);
    }
  }

  /** Otherwise a server that cannot show such a certificate would pass for a careful bridge. */
  private static byte[] seenByACredulousClient(int port) throws Exception {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new Credulous()}, new SecureRandom());
    try (SSLSocket socket =
        (SSLSocket) context.getSocketFactory().createSocket("localhost", port)) {
      socket.startHandshake();
      return socket.getSession().getPeerCertificates()[0].getEncoded();
    }
  }

  /** Believes every certificate. */
  private static final class Credulous implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {
      throw new UnsupportedOperationException("This is a client");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {
      // that is the point
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }

  @Test
  void hello_whenNothingIsWrongAndOnlyAnotherIsRevoked_thenItIsSent() throws Exception {
    ShownCertificate shown = intermediate.sign(CertificateWish.good());
    ShownCertificate other = root.sign(CertificateWish.good());
    try (DeafCloud cloud = new DeafCloud(shown);
        LinkFixture bridge = new LinkFixture(directory).hear(3)) {
      Trust trust = Trust.only(root.file(files, root.revocation(other.leaf())));

      bridge.connect("tls://localhost:" + cloud.port(), trust);

      await().until(() -> cloud.bytes.get() > 0);
      assertEquals(0, bridge.endings.size());
    }
  }

  @Test
  void hello_whenTheCertificateIsThePinnedOne_thenItIsSent() throws Exception {
    ShownCertificate shown = root.sign(CertificateWish.good());
    try (DeafCloud cloud = new DeafCloud(shown);
        LinkFixture bridge = new LinkFixture(directory).hear(3)) {

      bridge.connect("tls://localhost:" + cloud.port(), Trust.only(pinned(shown)));

      await().until(() -> cloud.bytes.get() > 0);
      assertEquals(0, bridge.endings.size());
    }
  }
}
