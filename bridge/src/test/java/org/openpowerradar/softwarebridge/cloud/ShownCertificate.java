package org.openpowerradar.softwarebridge.cloud;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate and the chain a server shows with it.
 *
 * @param chain the server's own first
 */
record ShownCertificate(KeyPair keys, List<X509Certificate> chain) {
  X509Certificate leaf() {
    return chain.get(0);
  }

  /** The same, shown without those above it. */
  ShownCertificate alone() {
    return new ShownCertificate(keys, chain.subList(0, 1));
  }

  /** What a server needs to show it. */
  SSLContext context() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry("cloud", keys.getPrivate(), new char[0], chain.toArray(Certificate[]::new));
    KeyManagerFactory managers = KeyManagerFactory.getInstance("SunX509");
    managers.init(store, new char[0]);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }
}
