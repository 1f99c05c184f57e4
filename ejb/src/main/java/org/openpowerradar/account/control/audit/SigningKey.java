package org.openpowerradar.account.control.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpowerradar.account.entity.audit.Checkpoint;

/** The key pair that signs checkpoints: Ed25519, both halves in one PEM file. */
public final class SigningKey {
  private static final String ALGORITHM = "Ed25519";
  private static final int LARGEST_FILE = 4096;
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN (P[A-Z]+ KEY)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");

  private final PrivateKey signing;
  private final PublicKey verifying;

  private SigningKey(PrivateKey signing, PublicKey verifying) {
    this.signing = signing;
    this.verifying = verifying;
  }

  /**
   * Reads it.
   *
   * @throws IllegalStateException with a sentence for the operator if the file cannot be read, or
   *     holds anything but a private key and its public key
   */
  public static SigningKey read(Path file) {
    try {
      if (Files.size(file) > LARGEST_FILE) {
        throw wrong(file, null);
      }
      String pem = Files.readString(file, StandardCharsets.US_ASCII);
      KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
      SigningKey key =
          new SigningKey(
              keys.generatePrivate(new PKCS8EncodedKeySpec(block(pem, "PRIVATE KEY"))),
              keys.generatePublic(new X509EncodedKeySpec(block(pem, "PUBLIC KEY"))));
      if (!key.sign(1, 1, "").isSignedBy(key.verifying)) {
        throw wrong(file, null);
      }
      return key;
    } catch (IOException unreadable) {
      throw new IllegalStateException("The key file " + file + " cannot be read", unreadable);
    } catch (GeneralSecurityException | IllegalArgumentException malformed) {
      throw wrong(file, malformed);
    }
  }

  /** Signs how far the chain has come. */
  public Checkpoint sign(long id, long at, String hash) {
    try {
      Signature signer = Signature.getInstance(ALGORITHM);
      signer.initSign(signing);
      signer.update(Checkpoint.statement(id, at, hash).getBytes(StandardCharsets.US_ASCII));
      return new Checkpoint(id, at, hash, Base64.getEncoder().encodeToString(signer.sign()));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("A checkpoint cannot be signed", broken);
    }
  }

  /** Whoever has this half can check, and cannot sign. */
  public PublicKey verifying() {
    return verifying;
  }

  /** The public half in base64, as it stands in a PEM file. */
  public String publicText() {
    return Base64.getEncoder().encodeToString(verifying.getEncoded());
  }

  private static byte[] block(String pem, String kind) {
    Matcher blocks = BLOCK.matcher(pem);
    while (blocks.find()) {
      if (blocks.group(1).equals(kind)) {
        return Base64.getMimeDecoder().decode(blocks.group(2).strip());
      }
    }
    throw new IllegalArgumentException("no " + kind);
  }

  private static IllegalStateException wrong(Path file, Exception cause) {
    return new IllegalStateException(
        "The key file "
            + file
            + " must hold an Ed25519 private key and its public key, both in PEM",
        cause);
  }
}
