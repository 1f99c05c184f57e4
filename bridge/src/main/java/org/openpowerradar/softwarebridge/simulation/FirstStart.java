package org.openpowerradar.softwarebridge.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * When this simulation was started for the first time: its history ends there, and the past of its
 * profile (outages, dead sensors) relates to it. Kept beside the store, so that a second start does
 * not make the history again.
 *
 * @param historyFrom where its history begins; equal to {@code at} without one
 */
record FirstStart(Instant at, Instant historyFrom) {

  /** What an earlier run noted in the directory, or else now, which is noted for the next. */
  static FirstStart in(Path directory, Instant now, Duration history) throws IOException {
    Path file = directory.resolve("first-start");
    if (Files.exists(file)) {
      return read(file);
    }
    FirstStart first = new FirstStart(now, now.minus(history));
    Files.createDirectories(directory);
    Path fresh = directory.resolve("first-start.new");
    Files.writeString(fresh, first.historyFrom + " " + first.at + "\n");
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    return first;
  }

  private static FirstStart read(Path file) throws IOException {
    String[] words = Files.readString(file).strip().split(" ");
    try {
      return new FirstStart(Instant.parse(words[1]), Instant.parse(words[0]));
    } catch (DateTimeParseException | ArrayIndexOutOfBoundsException unreadable) {
      throw new IOException(
          file + " does not hold the two instants of the first start", unreadable);
    }
  }
}
