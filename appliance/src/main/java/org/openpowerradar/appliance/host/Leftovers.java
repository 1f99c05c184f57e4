package org.openpowerradar.appliance.host;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What an appliance that was killed left running. Every program of an appliance, and every program
 * those start, carries the var directory in its environment from its first instruction on: it is
 * found however and whenever its appliance ended, and no other program is taken for it.
 */
final class Leftovers {
  private static final String MARK = "POWERRADAR_APPLIANCE_CHILD_OF";

  private final String mark;
  private final Path directory;
  private final Duration patience;

  /**
   * Those of one var directory.
   *
   * @param directory absolute; whoever ends them has its lock, so no appliance runs on it
   * @param patience time they have to end when asked, and again when killed
   */
  Leftovers(Path directory, Duration patience) {
    this.directory = directory;
    this.mark = MARK + "=" + directory;
    this.patience = patience;
  }

  /** The mark, to be put into the environment of every child. */
  Map<String, String> mark() {
    return Map.of(MARK, directory.toString());
  }

  /**
   * Asks all to end, kills those that do not, and returns when none is left.
   *
   * @return whether there were any
   * @throws CannotStartException when one cannot be ended
   */
  boolean end() {
    boolean any = !running().isEmpty();
    if (!allGoneBy(ProcessHandle::destroy) && !allGoneBy(ProcessHandle::destroyForcibly)) {
      throw new CannotStartException(
          "A program of the last start cannot be ended: process " + running().get(0).pid() + ".");
    }
    return any;
  }

  /** Also ends what those that are being ended start meanwhile. */
  private boolean allGoneBy(Consumer<ProcessHandle> end) {
    return Await.until(
        patience,
        () -> {
          List<ProcessHandle> left = running();
          left.forEach(end);
          return left.isEmpty();
        });
  }

  private List<ProcessHandle> running() {
    return ProcessHandle.allProcesses().filter(this::isMarked).toList();
  }

  /** The environment of a process that has ended is empty, that of another user's unreadable. */
  private boolean isMarked(ProcessHandle process) {
    try {
      Path environment = Path.of("/proc", Long.toString(process.pid()), "environ");
      return List.of(Files.readString(environment, ISO_8859_1).split("\0")).contains(mark);
    } catch (IOException notOurs) {
      return false;
    }
  }
}
