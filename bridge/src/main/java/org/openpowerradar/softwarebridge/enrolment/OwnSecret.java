package org.openpowerradar.softwarebridge.enrolment;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The secret of a bridge that was given none: 32 random bytes, made at its first start and kept
 * beside its store, for its owner alone. Whoever sees it can log in as the bridge.
 *
 * @param file where it is, as 64 hexadecimal digits
 * @param isNew whether it was made just now
 */
public record OwnSecret(Path file, boolean isNew) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int LENGTH = 32;
  private static final FileAttribute<?>[] OWNER_ALONE = {
    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
  };

  /** The one in a directory; made, with the directory, if there is none. */
  public static OwnSecret in(Path directory) throws IOException {
    Path file = directory.resolve("secret");
    if (Files.exists(file)) {
      return new OwnSecret(file, false);
    }
    Files.createDirectories(directory);
    byte[] secret = new byte[LENGTH];
    RANDOM.nextBytes(secret);
    Path fresh = Files.createTempFile(directory, "secret", ".new", attributes(directory));
    Files.writeString(fresh, HexFormat.of().formatHex(secret) + "\n");
    move(fresh, file);
    return new OwnSecret(file, true);
  }

  /** Never half a secret, whenever the power fails. */
  private static void move(Path fresh, Path file) throws IOException {
    try {
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException otherSystem) {
      Files.move(fresh, file);
    }
  }

  private static FileAttribute<?>[] attributes(Path directory) {
    return directory.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? OWNER_ALONE
        : new FileAttribute<?>[0];
  }
}
