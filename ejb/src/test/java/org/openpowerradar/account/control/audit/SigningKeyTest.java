package org.openpowerradar.account.control.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpowerradar.account.entity.audit.Checkpoint;

class SigningKeyTest {
  @TempDir private Path directory;

  private Path file(KeyPair signing, KeyPair verifying) throws IOException {
    Path file = directory.resolve("key.pem");
    Files.writeString(
        file,
        SigningKeys.block("PRIVATE", signing.getPrivate())
            + SigningKeys.block("PUBLIC", verifying.getPublic()));
    return file;
  }

  private static KeyPair pair() throws NoSuchAlgorithmException {
    return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
  }

  @Test
  void read_whenBothHalvesFit_thenItSignsWhatThePublicHalfVerifies() throws Exception {
    KeyPair pair = pair();
    SigningKey key = SigningKey.read(file(pair, pair));

    Checkpoint signed = key.sign(7, 1_000, "0".repeat(64));

    assertTrue(signed.isSignedBy(pair.getPublic()));
    assertEquals(pair.getPublic(), key.verifying());
  }

  @Test
  void read_whenTheHalvesDoNotFit_thenRefused() throws Exception {
    Path file = file(pair(), pair());

    assertThrows(IllegalStateException.class, () -> SigningKey.read(file));
  }

  @Test
  void read_whenItIsNoKeyOrAbsent_thenRefused() throws IOException {
    Path file = directory.resolve("other.pem");
    assertThrows(IllegalStateException.class, () -> SigningKey.read(file));
    Files.writeString(file, "nothing");

    assertThrows(IllegalStateException.class, () -> SigningKey.read(file));
  }
}
