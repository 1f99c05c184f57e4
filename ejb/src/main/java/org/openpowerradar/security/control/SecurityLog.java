package org.openpowerradar.security.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.openpowerradar.protocol.signal.Signal;

/**
 * Lines for programs that act on signals, such as fail2ban (docs/security.md): a time, then words
 * {@code key=value} in a fixed order. All values are of the platform's own making, so nobody can
 * forge a line. The file is opened for each round, so that it may be moved away at any time; it
 * moves itself to {@code .1} at 10 MiB.
 */
public final class SecurityLog {
  private static final System.Logger LOGGER = System.getLogger(SecurityLog.class.getName());
  private static final long FULL = 10L << 20;
  private static final String LINE =
      "%s powerradar-security kind=%s severity=%s proven=%s address=%s bridge=%s sensor=%s"
          + " count=%d first=%s last=%s";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final Path file;
  private boolean failing;

  /** A log in a file, which need not exist. */
  public SecurityLog(Path file) {
    this.file = file;
  }

  /** Adds a line for each signal; a file that cannot be written is named once in the log. */
  public void write(List<Signal> signals, Instant now) {
    try {
      makeRoom();
      Files.write(
          file,
          signals.stream().map(signal -> line(signal, now)).toList(),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
      failing = false;
    } catch (IOException unwritable) {
      if (!failing) {
        LOGGER.log(
            System.Logger.Level.WARNING, "Signals are not written to {0}: {1}", file, unwritable);
      }
      failing = true;
    }
  }

  private void makeRoom() throws IOException {
    if (Files.exists(file) && Files.size(file) >= FULL) {
      Path before = file.resolveSibling(file.getFileName() + ".1");
      Files.move(file, before, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  static String line(Signal signal, Instant now) {
    return LINE.formatted(
        TIME.format(now),
        signal.kind(),
        signal.kind().severity(),
        signal.proven() ? "yes" : "no",
        signal.address().isEmpty() ? "-" : signal.address(),
        signal.bridge() == null ? "-" : signal.bridge(),
        signal.sensor() == null ? "-" : signal.sensor(),
        signal.count(),
        TIME.format(signal.first()),
        TIME.format(signal.last()));
  }
}
