package org.openpowerradar.softwarebridge.cloud;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate made for one test run, which is its own authority. */
record CertificateFixture(SSLContext context, Path pem) {
  private static final String PASSWORD = "only for this test";

  static CertificateFixture madeOutTo(String names, Path directory)
      throws IOException, GeneralSecurityException, InterruptedException {
    return madeOutTo(names, directory, "-validity 2");
  }

  /** With other dates, in the words of keytool. */
  static CertificateFixture madeOutTo(String names, Path directory, String dates)
      throws IOException, GeneralSecurityException, InterruptedException {
    Path store = directory.resolve("key" + names.hashCode() + System.nanoTime() + ".p12");
    makeKey(names, store, dates);
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    return new CertificateFixture(context(keys), pem(keys, store));
  }

  private static void makeKey(String names, Path store, String dates)
      throws IOException, InterruptedException {
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    String options =
        "-genkeypair -alias cloud -keyalg EC -groupname secp256r1 -dname CN=test -storetype PKCS12 "
            + dates;
    List<String> command = new ArrayList<>(List.of(keytool));
    command.addAll(List.of(options.split(" ")));
    command.addAll(List.of("-ext", "san=" + names));
    command.addAll(List.of("-storepass", PASSWORD, "-keystore", store.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("keytool made no certificate");
    }
  }

  private static SSLContext context(KeyStore keys) throws GeneralSecurityException {
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private static Path pem(KeyStore keys, Path store) throws IOException, GeneralSecurityException {
    String text =
        Base64.getMimeEncoder(64, new byte[] {'\n'})
            .encodeToString(keys.getCertificate("cloud").getEncoded());
    Path pem = Path.of(store + ".pem");
    return Files.writeString(
        pem, "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n");
  }

  byte[] leaf() throws IOException, GeneralSecurityException {
    try (InputStream in = Files.newInputStream(pem)) {
      return java.security.cert.CertificateFactory.getInstance("X.509")
          .generateCertificate(in)
          .getEncoded();
    }
  }
}
