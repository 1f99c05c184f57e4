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

/**
 * A certificate made for one test run.
 *
 * @param pem the authority to believe
 * @param leaf as the cloud shows it, DER
 */
record CertificateFixture(SSLContext context, Path pem, byte[] leaf) {
  private static final String PASSWORD = "only for this test";
  private static final String KEY = "-keyalg EC -groupname secp256r1 ";

  /** One that is its own authority. */
  static CertificateFixture madeOutTo(String names, Path directory)
      throws IOException, GeneralSecurityException, InterruptedException {
    return madeOutTo(names, directory, "-validity 2");
  }

  /** With other dates, in the words of keytool. */
  static CertificateFixture madeOutTo(String names, Path directory, String dates)
      throws IOException, GeneralSecurityException, InterruptedException {
    Path store = newStore(directory);
    keytool(store, "-genkeypair -alias cloud -dname CN=test " + KEY + dates + " -ext san=" + names);
    KeyStore keys = load(store);
    byte[] leaf = keys.getCertificate("cloud").getEncoded();
    return new CertificateFixture(context(keys), pem(leaf, store), leaf);
  }

  /** One that an authority has signed, which is valid from two months ago on. */
  static CertificateFixture signed(String names, Path directory, String dates)
      throws IOException, GeneralSecurityException, InterruptedException {
    Path store = newStore(directory);
    Path request = Path.of(store + ".request");
    Path signed = Path.of(store + ".signed");
    keytool(
        store,
        "-genkeypair -alias ca -dname CN=ca " + KEY + "-startdate -60d -validity 400 -ext bc:c");
    keytool(store, "-genkeypair -alias cloud -dname CN=test " + KEY + "-validity 1");
    keytool(store, "-certreq -alias cloud -file " + request);
    keytool(
        store,
        "-gencert -alias ca -infile "
            + request
            + " -outfile "
            + signed
            + " "
            + dates
            + " -ext san="
            + names);
    keytool(store, "-importcert -noprompt -alias cloud -file " + signed);
    keytool(store, "-exportcert -alias ca -file " + request);
    byte[] authority = Files.readAllBytes(request);
    keytool(store, "-delete -alias ca");
    KeyStore keys = load(store);
    byte[] leaf = keys.getCertificate("cloud").getEncoded();
    return new CertificateFixture(context(keys), pem(authority, store), leaf);
  }

  private static Path newStore(Path directory) {
    return directory.resolve("key" + System.nanoTime() + ".p12");
  }

  private static KeyStore load(Path store) throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    return keys;
  }

  private static void keytool(Path store, String options) throws IOException, InterruptedException {
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    List<String> command = new ArrayList<>(List.of(keytool));
    command.addAll(List.of(options.split(" +")));
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
    command.addAll(List.of("-keystore", store.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("keytool refused " + options);
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

  private static Path pem(byte[] certificate, Path store) throws IOException {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate);
    Path pem = Path.of(store + ".pem");
    return Files.writeString(
        pem, "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n");
  }
}
