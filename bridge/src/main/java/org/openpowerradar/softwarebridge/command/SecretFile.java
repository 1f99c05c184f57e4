package org.openpowerradar.softwarebridge.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/** A file with 64 hexadecimal digits that nobody else should read. */
final class SecretFile {
  private static final Set<PosixFilePermission> OWNER =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  private static final int LENGTH = 32; // bytes

  private SecretFile() {}

  /** Reads the 32 bytes; warns if others may read them too. */
  static byte[] read(Path file, PrintWriter out) {
    try {
      if (Files.size(file) > 1024) {
        throw Refusal.wrong("The secret file " + file + " is too long for 64 hexadecimal digits.");
      }
      warnIfOpen(file, out);
      byte[] secret = HexFormat.of().parseHex(Files.readString(file).strip());
      if (secret.length == LENGTH) {
        return secret;
      }
    } catch (IOException unreadable) {
      throw Refusal.wrong(Refusal.sentence(unreadable));
    } catch (IllegalArgumentException notHex) {
      throw wrong(file); // without the cause, which quotes the secret
    }
    throw wrong(file);
  }

  /** Reads them once more while the bridge runs; empty if the file does not hold them any more. */
  static Optional<byte[]> reread(Path file) {
    try {
      return Optional.of(read(file, new PrintWriter(Writer.nullWriter())));
    } catch (Refusal notNow) {
      return Optional.empty();
    }
  }

  private static Refusal wrong(Path file) {
    return Refusal.wrong("The secret file " + file + " does not hold 64 hexadecimal digits.");
  }

  private static void warnIfOpen(Path file, PrintWriter out) throws IOException {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (posix && !OWNER.containsAll(Files.getPosixFilePermissions(file))) {
      out.println("Warning: others may read the secret file " + file + ": chmod 600 it.");
    }
  }
}
