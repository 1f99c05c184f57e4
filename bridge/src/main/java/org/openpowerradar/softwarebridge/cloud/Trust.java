package org.openpowerradar.softwarebridge.cloud;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import javax.net.ssl.SSLException;

/** Whose certificates the bridge believes: those of one CA file, or those of the system. */
public final class Trust {
  private Trust() {}

  /** The certificate authorities that this Java trusts. */
  public static SslContext system() throws SSLException {
    return builder().build();
  }

  /**
   * The certificates of one PEM file, and no others.
   *
   * @throws IOException with a sentence if it holds no certificate
   */
  public static SslContext only(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      Collection<X509Certificate> certificates =
          CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
              .map(X509Certificate.class::cast)
              .toList();
      if (certificates.isEmpty()) {
        throw new IOException("the CA file " + file + " holds no certificate");
      }
      return builder().trustManager(certificates.toArray(X509Certificate[]::new)).build();
    } catch (GeneralSecurityException unreadable) {
      throw new IOException("the CA file " + file + " is not a PEM certificate", unreadable);
    }
  }

  private static SslContextBuilder builder() {
    return SslContextBuilder.forClient()
        .protocols("TLSv1.3", "TLSv1.2")
        .endpointIdentificationAlgorithm("HTTPS"); // the name must match, not only the CA
  }
}
