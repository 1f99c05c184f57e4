package org.openpowerradar.softwarebridge.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * The last time known to be right, kept beside the readings: the clock never goes before it, and
 * certificates that had expired by then stay refused, whatever the machine's clock shows after a
 * power cut.
 */
public final class SavedTime {
  private final Path file;

  public SavedTime(Path directory) {
    this.file = directory.resolve("time");
  }

  /**
   * What was kept last, or the epoch.
   *
   * @throws IOException if the file cannot be read, or holds no instant
   */
  public Instant read() throws IOException {
    if (!Files.exists(file)) {
      return Instant.EPOCH;
    }
    try {
      return Instant.parse(Files.readString(file).strip());
    } catch (DateTimeException none) {
      throw new IOException(file + " does not hold an instant: remove it", none);
    }
  }

  /** Keeps a time, unless a later one is kept already. */
  public void keep(Instant now) throws IOException {
    if (now.isAfter(read())) {
      Path fresh = file.resolveSibling("time.new");
      Files.writeString(fresh, now + "\n");
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
  }
}
