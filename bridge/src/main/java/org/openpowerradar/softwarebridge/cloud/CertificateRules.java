package org.openpowerradar.softwarebridge.cloud;

import java.security.PublicKey;
import java.security.cert.CertPathValidatorException;
import java.security.cert.Certificate;
import java.security.cert.CertificateParsingException;
import java.security.cert.PKIXCertPathChecker;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What is asked of each certificate below the authority beyond what Java asks: that nobody has
 * revoked it, that neither its key nor its signature can be forged today, and that it names its
 * hosts where names belong. Java takes RSA of 1 024 bits, SHA-1 and a name in the subject from
 * authorities that are not its own.
 */
final class CertificateRules extends PKIXCertPathChecker {
  private static final int RSA_BITS = 2_048;
  private static final int CURVE_BITS = 256;
  private static final int NO_AUTHORITY = -1; // as getBasicConstraints() says it

  private final List<X509CRL> revocations;

  CertificateRules(Collection<X509CRL> revocations) {
    this.revocations = List.copyOf(revocations);
  }

  @Override
  public void init(boolean forward) {
    // each certificate is looked at for itself
  }

  @Override
  public boolean isForwardCheckingSupported() {
    return true;
  }

  @Override
  public Set<String> getSupportedExtensions() {
    return Set.of();
  }

  @Override
  public void check(Certificate certificate, Collection<String> unresolved)
      throws CertPathValidatorException {
    X509Certificate checked = (X509Certificate) certificate;
    String signature = checked.getSigAlgName();
    require(revocations.stream().noneMatch(list -> list.isRevoked(checked)), "it is revoked");
    require(!signature.startsWith("SHA1") && !signature.startsWith("MD"), "signed by " + signature);
    require(isStrong(checked.getPublicKey()), "its key is too short");
    require(checked.getBasicConstraints() != NO_AUTHORITY || namesHosts(checked), "no host named");
  }

  private static boolean isStrong(PublicKey key) {
    if (key instanceof RSAPublicKey rsa) {
      return rsa.getModulus().bitLength() >= RSA_BITS;
    }
    return !(key instanceof ECPublicKey curve)
        || curve.getParams().getOrder().bitLength() >= CURVE_BITS;
  }

  /** Java compares the names; without any it would take the subject's. */
  private static boolean namesHosts(X509Certificate certificate) throws CertPathValidatorException {
    try {
      return certificate.getSubjectAlternativeNames() != null;
    } catch (CertificateParsingException unreadable) {
      throw new CertPathValidatorException(unreadable);
    }
  }

  private static void require(boolean holds, String otherwise) throws CertPathValidatorException {
    if (!holds) {
      throw new CertPathValidatorException("certificate not accepted: " + otherwise);
    }
  }
}
