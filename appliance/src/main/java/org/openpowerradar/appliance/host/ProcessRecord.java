package org.openpowerradar.appliance.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The file that remembers a child and what it started, by process id and start time, so that the
 * next start can end what a killed appliance left behind, and nothing else.
 */
final class ProcessRecord {
  private static final Duration CLOCK_STEP = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Path file;

  ProcessRecord(Path file) {
    this.file = file;
  }

  void write(ProcessHandle process) {
    List<String> lines =
        Stream.concat(Stream.of(process), process.descendants()).map(ProcessRecord::line).toList();
    PrivateFile.write(file, String.join("\n", lines));
  }

  void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the recorded processes that still run, and says whether there were any. */
  boolean endLeftovers() {
    List<ProcessHandle> left = lines().flatMap(line -> running(line).stream()).toList();
    left.forEach(ProcessHandle::destroy);
    if (!Await.until(PATIENCE, () -> left.stream().noneMatch(ProcessRecord::runs))) {
      left.forEach(ProcessHandle::destroyForcibly);
      Await.until(PATIENCE, () -> left.stream().noneMatch(ProcessRecord::runs));
    }
    delete();
    return !left.isEmpty();
  }

  private Stream<String> lines() {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(ProcessHandle process) {
    return process.pid() + " " + process.info().startInstant().orElse(Instant.EPOCH);
  }

  private static Optional<ProcessHandle> running(String line) {
    String[] parts = line.split(" ");
    Instant recorded = Instant.parse(parts[1]);
    return ProcessHandle.of(Long.parseLong(parts[0]))
        .filter(ProcessRecord::runs)
        .filter(
            process ->
                process.info().startInstant().filter(start -> isNear(start, recorded)).isPresent());
  }

  private static boolean isNear(Instant start, Instant recorded) {
    return Duration.between(start, recorded).abs().compareTo(CLOCK_STEP) <= 0;
  }

  /** A process that ended, but whose parent has not asked for its exit code, no longer runs. */
  private static boolean runs(ProcessHandle process) {
    try {
      String status = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
      return process.isAlive() && status.charAt(status.lastIndexOf(')') + 2) != 'Z';
    } catch (IOException gone) {
      return false;
    }
  }
}
