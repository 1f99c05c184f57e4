package org.openpowerradar.appliance.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.openpowerradar.appliance.host.PrivateFile;

/**
 * Passwords and keys, each made at its first use and kept in a file of its own with mode 600. None
 * is ever logged or put on a command line.
 */
public final class Secrets {
  private static final String ALPHABET =
      "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
  private static final int PASSWORD_LENGTH = 24;
  private static final int KEY_BYTES = 32;

  private final Path directory;
  private final SecureRandom random = new SecureRandom();

  public Secrets(Path directory) {
    this.directory = PrivateFile.directory(directory);
  }

  /** A password of 24 letters and digits without the ones that look alike (139 bits). */
  public String password(String name) {
    return kept(name, this::newPassword);
  }

  /** A key of 32 random bytes; its file holds 64 hexadecimal digits. */
  public byte[] key(String name) {
    return HexFormat.of().parseHex(kept(name, () -> HexFormat.of().formatHex(newKey())));
  }

  /** The file of 32 random bytes in base64: the key that encrypts the keys of the bridges. */
  public Path keyFile(String name) {
    kept(name, () -> Base64.getEncoder().encodeToString(newKey()));
    return file(name);
  }

  /**
   * The file of an Ed25519 key pair in PEM: what the checkpoints of the audit trail are signed by.
   */
  public Path signingKey(String name) {
    kept(name, Secrets::newSigningKey);
    return file(name);
  }

  /** The public half of a signing key in PEM, for everybody. */
  public String publicKey(String name) {
    String pair = kept(name, Secrets::newSigningKey);
    return pair.substring(pair.indexOf("-----BEGIN PUBLIC KEY-----"));
  }

  private static String newSigningKey() {
    try {
      return Pem.pair(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every JDK has Ed25519", missing);
    }
  }

  /** Where the secret of that name is. */
  public Path file(String name) {
    return directory.resolve(name);
  }

  private synchronized String kept(String name, Supplier<String> made) {
    Path file = file(name);
    try {
      if (!Files.exists(file)) {
        PrivateFile.write(file, made.get());
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String newPassword() {
    return random
        .ints(PASSWORD_LENGTH, 0, ALPHABET.length())
        .collect(
            StringBuilder::new,
            (text, index) -> text.append(ALPHABET.charAt(index)),
            StringBuilder::append)
        .toString();
  }

  private byte[] newKey() {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    return key;
  }
}
