package org.openpowerradar.account.control.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A key pair of a test's own, out of a file as the operator makes it. */
public final class SigningKeys {
  private final SigningKey key;

  private SigningKeys(SigningKey key) {
    this.key = key;
  }

  public static SigningKeys made() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      Path file = Files.createTempFile("audit", ".pem");
      Files.writeString(
          file, block("PRIVATE", pair.getPrivate()) + block("PUBLIC", pair.getPublic()));
      SigningKeys keys = new SigningKeys(SigningKey.read(file));
      Files.delete(file);
      return keys;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  static String block(String half, Key key) {
    return "-----BEGIN %1$s KEY-----%n%2$s%n-----END %1$s KEY-----%n"
        .formatted(half, Base64.getMimeEncoder().encodeToString(key.getEncoded()));
  }

  public SigningKey key() {
    return key;
  }
}
