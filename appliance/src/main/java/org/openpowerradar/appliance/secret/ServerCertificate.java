package org.openpowerradar.appliance.secret;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.x509.GeneralName;
import org.openpowerradar.appliance.host.PrivateFile;

/**
 * Certificate and key of one server, as the files servers like: PEM and PKCS#12.
 *
 * @param directory where the files are
 * @param server name of the files; also the alias in the PKCS#12 file
 */
public record ServerCertificate(Path directory, String server) {
  private static final Duration RENEWED_BEFORE_END = Duration.ofDays(30);

  /** The certificate and the one of the authority (PEM). */
  public Path chain() {
    return directory.resolve(server + ".pem");
  }

  /** The private key (PEM, PKCS#8), mode 600. */
  public Path key() {
    return directory.resolve(server + "-key.pem");
  }

  /** Key and chain, encrypted by a password, mode 600. */
  public Path keyStore() {
    return directory.resolve(server + ".p12");
  }

  /** Serial number of the certificate, in hexadecimal digits. */
  public String serialNumber() {
    try {
      return Pem.certificate(chain()).getSerialNumber().toString(16);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static int kindOf(String host) {
    return host.matches("[0-9.]+|.*:.*") ? GeneralName.iPAddress : GeneralName.dNSName;
  }

  boolean isValidFor(List<String> hosts, X509Certificate authority, Instant now)
      throws IOException, GeneralSecurityException {
    if (!Files.exists(keyStore()) || !Files.exists(chain()) || !Files.exists(key())) {
      return false;
    }
    X509Certificate certificate = Pem.certificate(chain());
    Instant end = certificate.getNotAfter().toInstant();
    return end.minus(RENEWED_BEFORE_END).isAfter(now)
        && names(certificate).containsAll(hosts)
        && isSignedBy(certificate, authority);
  }

  void write(PrivateKey key, List<X509Certificate> chain, String password)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    char[] secret = password.toCharArray();
    store.setKeyEntry(server, key, secret, chain.toArray(Certificate[]::new));
    ByteArrayOutputStream encoded = new ByteArrayOutputStream();
    store.store(encoded, secret);
    PrivateFile.write(keyStore(), encoded.toByteArray());
    Pem.writePrivate(key(), key);
    Pem.write(chain(), chain);
  }

  private static Set<String> names(X509Certificate certificate) throws GeneralSecurityException {
    return certificate.getSubjectAlternativeNames().stream()
        .map(name -> name.get(1).toString())
        .collect(Collectors.toSet());
  }

  private static boolean isSignedBy(X509Certificate certificate, X509Certificate authority) {
    try {
      certificate.verify(authority.getPublicKey());
      return true;
    } catch (GeneralSecurityException otherAuthority) {
      return false;
    }
  }
}
