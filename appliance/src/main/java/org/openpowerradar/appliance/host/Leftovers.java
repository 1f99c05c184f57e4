package org.openpowerradar.appliance.host;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

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
  private final Set<ProcessHandle> asked = new HashSet<>();

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
      throw new CannotStartException("Programs of the last start cannot be ended: " + asked + ".");
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
          asked.addAll(left);
          asked.removeIf(Leftovers::isGone);
          return asked.isEmpty();
        });
  }

  /**
   * A process that ends gives its environment back first and its ports later, when its last thread
   * ends; that its parent has not asked for its exit code does not matter.
   */
  private static boolean isGone(ProcessHandle process) {
    Path directory = Path.of("/proc", Long.toString(process.pid()));
    try (Stream<Path> threads = Files.list(directory.resolve("task"))) {
      String status = Files.readString(directory.resolve("stat"));
      boolean hasEnded = status.charAt(status.lastIndexOf(')') + 2) == 'Z';
      return !process.isAlive() || hasEnded && threads.count() <= 1;
    } catch (IOException | UncheckedIOException gone) {
      return true;
    }
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
