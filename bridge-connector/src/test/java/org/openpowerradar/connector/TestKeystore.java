package org.openpowerradar.connector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;

/** A keystore with a certificate made for the test. */
public record TestKeystore(Path file, String password) {
  private static final String PASSWORD = "only for the test";

  /** Makes a keystore in a folder. */
  public static TestKeystore in(Path folder) {
    Path file = folder.resolve("bridge.p12");
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    List<String> command = new ArrayList<>(List.of(keytool.toString(), "-genkeypair"));
    command.addAll(List.of("-keystore", file.toString(), "-storetype", "PKCS12"));
    command.addAll(List.of("-storepass", PASSWORD, "-alias", "bridge", "-validity", "30"));
    command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1"));
    command.addAll(List.of("-dname", "CN=localhost", "-ext", "SAN=IP:127.0.0.1,DNS:localhost"));
    run(command, folder.resolve("keytool.log"));
    return new TestKeystore(file, PASSWORD);
  }

  private static void run(List<String> command, Path log) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (process.waitFor() != 0) {
        throw new IOException(Files.readString(log));
      }
    } catch (IOException failure) {
      throw new IllegalStateException("keytool made no certificate", failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** The certificate as a bridge sees it, DER. */
  public byte[] certificate() throws GeneralSecurityException, IOException {
    return keystore().getCertificate("bridge").getEncoded();
  }

  /** The same file as a truststore would be read. */
  public KeyStore keystore() throws GeneralSecurityException, IOException {
    return KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
  }
}
