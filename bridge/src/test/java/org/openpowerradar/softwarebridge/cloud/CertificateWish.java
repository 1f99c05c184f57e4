package org.openpowerradar.softwarebridge.cloud;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
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
import org.bouncycastle.cert.X509v3CertificateBuilder;

/**
 * What a certificate of a server shall say.
 *
 * @param keys of the server
 * @param subject as CN=...
 * @param names it is made out to; none: no such extension
 * @param begins from now
 * @param ends from now
 * @param purpose what it may be used for
 * @param signature algorithm of the authority
 */
record CertificateWish(
    KeyPair keys,
    X500Name subject,
    List<GeneralName> names,
    Duration begins,
    Duration ends,
    KeyPurposeId purpose,
    String signature) {

  /** One that nothing is wrong with, for localhost. */
  static CertificateWish good() throws GeneralSecurityException {
    return new CertificateWish(
        ForgingAuthority.curve(),
        new X500Name("CN=cloud"),
        List.of(new GeneralName(GeneralName.dNSName, "localhost")),
        Duration.ofDays(-1),
        Duration.ofDays(30),
        KeyPurposeId.id_kp_serverAuth,
        "SHA256withECDSA");
  }

  CertificateWish keys(KeyPair others) {
    return new CertificateWish(others, subject, names, begins, ends, purpose, signature);
  }

  CertificateWish subject(String name) {
    X500Name other = new X500Name(name);
    return new CertificateWish(keys, other, names, begins, ends, purpose, signature);
  }

  CertificateWish names(GeneralName... others) {
    return new CertificateWish(keys, subject, List.of(others), begins, ends, purpose, signature);
  }

  CertificateWish days(int first, int last) {
    Duration begin = Duration.ofDays(first);
    Duration end = Duration.ofDays(last);
    return new CertificateWish(keys, subject, names, begin, end, purpose, signature);
  }

  CertificateWish purpose(KeyPurposeId other) {
    return new CertificateWish(keys, subject, names, begins, ends, other, signature);
  }

  CertificateWish signature(String algorithm) {
    return new CertificateWish(keys, subject, names, begins, ends, purpose, algorithm);
  }

  Date from() {
    return Date.from(Instant.now(Clock.systemUTC()).plus(begins));
  }

  Date to() {
    return Date.from(Instant.now(Clock.systemUTC()).plus(ends));
  }

  void extend(X509v3CertificateBuilder draft) throws IOException {
    draft.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
    draft.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
    if (!names.isEmpty()) {
      GeneralNames all = new GeneralNames(names.toArray(GeneralName[]::new));
      draft.addExtension(Extension.subjectAlternativeName, false, all);
    }
  }
}
