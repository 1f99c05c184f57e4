package org.openpowerradar.connector.net;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The TLS side of the listener: TLS 1.3 and 1.2, with forward secrecy and authenticated encryption
 * only. Handshakes are done by Conscrypt when the operator has put it on the server's class path,
 * because it does many times more of them a second, else by the JDK.
 */
final class TlsContexts {
  private static final System.Logger LOGGER = System.getLogger(TlsContexts.class.getName());
  private static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2"};
  private static final List<String> CIPHER_SUITES =
      List.of(
          "TLS_AES_128_GCM_SHA256",
          "TLS_AES_256_GCM_SHA384",
          "TLS_CHACHA20_POLY1305_SHA256",
          "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
          "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
          "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
          "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
          "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
          "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256");

  /**
   * What the listener shows to bridges.
   *
   * @param context makes the handshakes
   * @param binding SHA-256 of the certificate (DER): 32 bytes
   * @param name serial number and expiry of the certificate, for people
   */
  record Identity(SslContext context, byte[] binding, String name) {}

  private TlsContexts() {}

  /**
   * Reads the keystore.
   *
   * @throws GeneralSecurityException if it cannot be opened with its password, or does not hold
   *     exactly one private key
   * @throws IOException if the file cannot be read, or the password is wrong
   */
  static Identity read(ListenSettings settings) throws GeneralSecurityException, IOException {
    KeyStore keystore = KeyStore.getInstance("PKCS12");
    try (InputStream file = Files.newInputStream(settings.keystore())) {
      keystore.load(file, settings.keystorePassword());
    }
    String alias = onlyKey(keystore);
    PrivateKey key = (PrivateKey) keystore.getKey(alias, settings.keystorePassword());
    X509Certificate[] chain =
        Arrays.stream(keystore.getCertificateChain(alias))
            .map(X509Certificate.class::cast)
            .toArray(X509Certificate[]::new);
    byte[] binding = MessageDigest.getInstance("SHA-256").digest(chain[0].getEncoded());
    String name =
        "%x, valid until %s"
            .formatted(chain[0].getSerialNumber(), chain[0].getNotAfter().toInstant());
    return new Identity(context(key, chain), binding, name);
  }

  private static String onlyKey(KeyStore keystore) throws GeneralSecurityException {
    List<String> keys = Collections.list(keystore.aliases());
    for (String alias : List.copyOf(keys)) {
      if (!keystore.isKeyEntry(alias)) {
        keys.remove(alias);
      }
    }
    if (keys.size() != 1) {
      throw new GeneralSecurityException("it holds " + keys.size() + " private keys, not one");
    }
    return keys.get(0);
  }

  private static SslContext context(PrivateKey key, X509Certificate[] chain) throws IOException {
    SslContextBuilder builder =
        SslContextBuilder.forServer(key, chain)
            .sslProvider(SslProvider.JDK)
            .protocols(VERSIONS)
            .ciphers(CIPHER_SUITES, (wanted, defaults, supported) -> supportedOnly(supported));
    Optional<Provider> conscrypt = conscrypt();
    conscrypt.ifPresent(builder::sslContextProvider);
    LOGGER.log(Level.INFO, "TLS by {0}", conscrypt.map(Provider::getName).orElse("the JDK"));
    return builder.build();
  }

  private static String[] supportedOnly(java.util.Set<String> supported) {
    return CIPHER_SUITES.stream().filter(supported::contains).toArray(String[]::new);
  }

  private static Optional<Provider> conscrypt() {
    try {
      return Optional.of(ConscryptProvider.create());
    } catch (LinkageError absent) {
      return Optional.empty();
    }
  }
}
