package org.openpowerradar.softwarebridge.cloud;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Whose certificates the bridge believes: those of one CA file, or those of the system. Whether one
 * has expired is told by the bridge's own clock, which never shows a time that is known to be past,
 * and not by that of the machine, which may be wrong.
 */
public final class Trust {
  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final Pattern REVOCATIONS =
      Pattern.compile("-----BEGIN X509 CRL-----.*?-----END X509 CRL-----", Pattern.DOTALL);

  private final Set<TrustAnchor> authorities;
  private final CertificateRules certificateRules;
  private SslContext context;
  private Instant made = Instant.MIN;

  private Trust(Collection<X509Certificate> certificates, Collection<X509CRL> revocations) {
    certificateRules = new CertificateRules(revocations);
    authorities =
        certificates.stream()
            .map(certificate -> new TrustAnchor(certificate, null))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The certificate authorities that this Java trusts. */
  public static Trust system() throws IOException {
    try {
      TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
      factory.init((KeyStore) null);
      X509TrustManager manager = (X509TrustManager) factory.getTrustManagers()[0];
      return new Trust(Arrays.asList(manager.getAcceptedIssuers()), List.of());
    } catch (GeneralSecurityException unreadable) {
      throw new IOException("this Java trusts no certificate authority", unreadable);
    }
  }

  /**
   * The certificates of one PEM file, and no others; lists of revoked ones in it count for ever.
   *
   * @throws IOException with a sentence if it holds no certificate
   */
  public static Trust only(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      Collection<X509Certificate> certificates =
          factory.generateCertificates(bytes(REVOCATIONS.matcher(text).replaceAll(""))).stream()
              .map(X509Certificate.class::cast)
              .toList();
      if (certificates.isEmpty()) {
        throw new IOException("the CA file " + file + " holds no certificate");
      }
      return new Trust(certificates, revocations(factory, text));
    } catch (GeneralSecurityException unreadable) {
      throw new IOException("the CA file " + file + " is not a PEM certificate", unreadable);
    }
  }

  private static List<X509CRL> revocations(CertificateFactory factory, String text)
      throws GeneralSecurityException {
    List<X509CRL> lists = new ArrayList<>();
    for (Matcher list = REVOCATIONS.matcher(text); list.find(); ) {
      lists.add((X509CRL) factory.generateCRL(bytes(list.group())));
    }
    return lists;
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** For connections made about then: expired is what has expired by that time. */
  synchronized SslContext at(Instant now) {
    if (now.isBefore(made) || now.isAfter(made.plus(FRESH))) {
      context = make(now);
      made = now;
    }
    return context;
  }

  private SslContext make(Instant now) {
    try {
      PKIXBuilderParameters rules = new PKIXBuilderParameters(authorities, new X509CertSelector());
      rules.setRevocationEnabled(false);
      rules.setDate(Date.from(now));
      rules.addCertPathChecker(certificateRules);
      TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
      factory.init(new CertPathTrustManagerParameters(rules));
      return SslContextBuilder.forClient()
          .protocols("TLSv1.3", "TLSv1.2")
          .trustManager(factory)
          .endpointIdentificationAlgorithm("HTTPS") // the name must match, not only the CA
          .build();
    } catch (GeneralSecurityException | SSLException impossible) {
      throw new IllegalStateException("Every Java platform has PKIX and TLS", impossible);
    }
  }
}
