package org.openpowerradar.appliance.secret;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @TempDir private Path directory;
  private Secrets secrets;

  @BeforeEach
  void open() {
    secrets = new Secrets(directory.resolve("secrets"));
  }

  @Test
  void password_whenMade_thenItsFileIsForItsOwnerAlone() throws IOException {
    secrets.password("db.password");

    assertEquals("rw-------", mode(secrets.file("db.password")));
    assertEquals("rwx------", mode(directory.resolve("secrets")));
  }

  @Test
  void password_whenAskedAgain_thenTheSame() {
    String first = secrets.password("db.password");

    assertEquals(first, new Secrets(directory.resolve("secrets")).password("db.password"));
    assertNotEquals(first, secrets.password("other"));
    assertTrue(first.matches("[A-Za-z2-9]{24}"));
  }

  @Test
  void key_whenMade_thenTheFileHoldsSixtyFourDigits() throws IOException {
    byte[] key = secrets.key("bridge");

    assertEquals(32, key.length);
    assertTrue(Files.readString(secrets.file("bridge")).matches("[0-9a-f]{64}"));
    assertArrayEquals(key, secrets.key("bridge"));
  }

  @Test
  void keyFile_whenMade_thenHoldsThirtyTwoBytesInBase64() throws IOException {
    Path file = secrets.keyFile("key-encryption-key");

    assertEquals(32, Base64.getDecoder().decode(Files.readString(file)).length);
    assertEquals("rw-------", mode(file));
  }

  @Test
  void signingKey_whenMade_thenBothHalvesInItsFileAndThePublicOneForEverybody() throws IOException {
    Path file = secrets.signingKey("audit");
    String both = Files.readString(file);

    assertTrue(both.startsWith("-----BEGIN PRIVATE KEY-----"), both.substring(0, 27));
    assertTrue(both.endsWith(secrets.publicKey("audit")));
    assertTrue(secrets.publicKey("audit").startsWith("-----BEGIN PUBLIC KEY-----"));
    assertEquals("rw-------", mode(file));
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
