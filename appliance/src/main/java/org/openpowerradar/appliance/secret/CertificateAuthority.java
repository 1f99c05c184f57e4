package org.openpowerradar.appliance.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A private authority: made once, valid ten years, it signs the server certificates of this
 * appliance, valid 397 days each. Bridges and browsers that trust {@link #file()} trust the
 * appliance.
 */
public final class CertificateAuthority {
  private static final X500Name NAME = new X500Name("CN=PowerRadar private authority,O=PowerRadar");
  private static final Duration VALIDITY = Duration.ofDays(3650);
  private static final Duration SERVER_VALIDITY = Duration.ofDays(397);
  private static final Duration BACKDATED = Duration.ofHours(1);
  private static final String SIGNATURE = "SHA256withECDSA";

  private final Path directory;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final PrivateKey key;
  private final X509Certificate certificate;

  /** Opens the authority kept in the directory, or founds it there. */
  public CertificateAuthority(Path directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
    try {
      if (!Files.exists(file())) {
        found();
      }
      this.certificate = Pem.certificate(file());
      this.key = Pem.privateKey(keyFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The certificate of the authority (PEM), to be trusted by bridges and browsers. */
  public Path file() {
    return directory.resolve("ca.pem");
  }

  /**
   * The certificate of one server, renewed when it is near its end, when the names differ or when
   * the authority is another.
   *
   * @param server name of its files
   * @param hosts DNS names and IP addresses it is reached by
   */
  public ServerCertificate certificate(String server, List<String> hosts, String password) {
    ServerCertificate current = new ServerCertificate(directory, server);
    try {
      if (!current.isValidFor(hosts, certificate, clock.instant())) {
        KeyPair pair = newKeyPair();
        current.write(pair.getPrivate(), List.of(sign(pair, hosts), certificate), password);
      }
      return current;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path keyFile() {
    return directory.resolve("ca-key.pem");
  }

  private void found() throws IOException, GeneralSecurityException, OperatorCreationException {
    KeyPair pair = newKeyPair();
    X509v3CertificateBuilder draft = draft(NAME, pair, VALIDITY);
    draft.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
    draft.addExtension(
        Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    Pem.writePrivate(keyFile(), pair.getPrivate());
    Pem.write(file(), List.of(signed(draft, pair.getPrivate())));
  }

  private X509Certificate sign(KeyPair pair, List<String> hosts)
      throws IOException, GeneralSecurityException, OperatorCreationException {
    X500Name subject = new X500Name("CN=" + hosts.get(0));
    X509v3CertificateBuilder draft = draft(subject, pair, SERVER_VALIDITY);
    draft.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
    draft.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
    draft.addExtension(
        Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
    draft.addExtension(
        Extension.authorityKeyIdentifier,
        false,
        new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(certificate));
    draft.addExtension(Extension.subjectAlternativeName, false, names(hosts));
    return signed(draft, key);
  }

  private X509v3CertificateBuilder draft(X500Name subject, KeyPair pair, Duration validity)
      throws IOException, GeneralSecurityException {
    Instant now = clock.instant();
    X509v3CertificateBuilder draft =
        new JcaX509v3CertificateBuilder(
            NAME,
            new BigInteger(120, random),
            Date.from(now.minus(BACKDATED)),
            Date.from(now.plus(validity)),
            subject,
            pair.getPublic());
    draft.addExtension(
        Extension.subjectKeyIdentifier,
        false,
        new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
    return draft;
  }

  private static X509Certificate signed(X509v3CertificateBuilder draft, PrivateKey key)
      throws GeneralSecurityException, OperatorCreationException {
    return new JcaX509CertificateConverter()
        .getCertificate(draft.build(new JcaContentSignerBuilder(SIGNATURE).build(key)));
  }

  private static GeneralNames names(List<String> hosts) {
    return new GeneralNames(
        hosts.stream()
            .map(host -> new GeneralName(ServerCertificate.kindOf(host), host))
            .toArray(GeneralName[]::new));
  }

  private static KeyPair newKeyPair() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }
}
