package org.openpowerradar.softwarebridge.cloud;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * An authority that signs whatever a test wishes for.
 *
 * @param chain its own certificate, then those above it
 */
record ForgingAuthority(KeyPair keys, List<X509Certificate> chain) {
  private static final String EC = "SHA256withECDSA";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final GeneralName THEIRS = new GeneralName(GeneralName.dNSName, "example.org");

  /** One nobody stands above. */
  static ForgingAuthority root(String name, KeyPair keys)
      throws IOException, GeneralSecurityException, OperatorCreationException {
    X500Name own = new X500Name("CN=" + name);
    X509v3CertificateBuilder draft = draft(own, own, keys, Duration.ofDays(-60));
    draft.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
    String signature = keys.getPublic().getAlgorithm().equals("RSA") ? "SHA256withRSA" : EC;
    return new ForgingAuthority(keys, List.of(signed(draft, keys, signature)));
  }

  /** An authority below this one; constrained: only for domains that are not the cloud's. */
  ForgingAuthority subordinate(String name, boolean constrained)
      throws IOException, GeneralSecurityException, OperatorCreationException {
    KeyPair own = curve();
    X509v3CertificateBuilder draft =
        draft(name(), new X500Name("CN=" + name), own, Duration.ofDays(-60));
    draft.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
    if (constrained) {
      GeneralSubtree[] permitted = {new GeneralSubtree(THEIRS)};
      draft.addExtension(Extension.nameConstraints, true, new NameConstraints(permitted, null));
    }
    List<X509Certificate> all = new ArrayList<>(List.of(signed(draft, keys, EC)));
    all.addAll(chain);
    return new ForgingAuthority(own, all);
  }

  /** What is wished for, with its whole chain. */
  ShownCertificate sign(CertificateWish wish)
      throws IOException, GeneralSecurityException, OperatorCreationException {
    X509v3CertificateBuilder draft =
        new JcaX509v3CertificateBuilder(
            name(), serial(), wish.from(), wish.to(), wish.subject(), wish.keys().getPublic());
    wish.extend(draft);
    List<X509Certificate> all = new ArrayList<>(List.of(signed(draft, keys, wish.signature())));
    all.addAll(chain);
    return new ShownCertificate(wish.keys(), all);
  }

  /** A list of what this authority takes back, in PEM. */
  String revocation(X509Certificate revoked)
      throws IOException, GeneralSecurityException, OperatorCreationException {
    Date now = Date.from(Instant.now(Clock.systemUTC()));
    X500Principal own = certificate().getSubjectX500Principal();
    JcaX509v2CRLBuilder draft = new JcaX509v2CRLBuilder(own, now);
    draft.addCRLEntry(revoked.getSerialNumber(), now, 1);
    byte[] list =
        draft.build(new JcaContentSignerBuilder(EC).build(keys.getPrivate())).getEncoded();
    return pem("X509 CRL", list);
  }

  X509Certificate certificate() {
    return chain.get(0);
  }

  /** A CA file in which this authority stands, and whatever else. */
  Path file(Path directory, String... more) throws IOException, GeneralSecurityException {
    String text = pem("CERTIFICATE", certificate().getEncoded()) + String.join("", more);
    return Files.writeString(Files.createTempFile(directory, "ca", ".pem"), text);
  }

  static String pem(String what, byte[] der) {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n";
  }

  static KeyPair curve() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
    return generator.generateKeyPair();
  }

  static KeyPair rsa(int bits) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(bits, RANDOM);
    return generator.generateKeyPair();
  }

  private X500Name name() {
    return new X500Name(certificate().getSubjectX500Principal().getName());
  }

  private static BigInteger serial() {
    return new BigInteger(64, RANDOM).setBit(64);
  }

  private static X509v3CertificateBuilder draft(
      X500Name issuer, X500Name subject, KeyPair keys, Duration since) {
    Instant now = Instant.now(Clock.systemUTC());
    Date to = Date.from(now.plus(Duration.ofDays(300)));
    return new JcaX509v3CertificateBuilder(
        issuer, serial(), Date.from(now.plus(since)), to, subject, keys.getPublic());
  }

  private static X509Certificate signed(
      X509v3CertificateBuilder draft, KeyPair by, String signature)
      throws GeneralSecurityException, OperatorCreationException {
    return new JcaX509CertificateConverter()
        .getCertificate(draft.build(new JcaContentSignerBuilder(signature).build(by.getPrivate())));
  }
}
