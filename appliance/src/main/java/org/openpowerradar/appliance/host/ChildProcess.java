package org.openpowerradar.appliance.host;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program the appliance runs, in a session of its own: a Ctrl-C in the terminal reaches the
 * appliance alone, which then ends its children in order.
 */
public final class ChildProcess {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final String name;
  private final Path log;
  private final long beginning;
  private final Process process;

  private ChildProcess(String name, Path log, long beginning, Process process) {
    this.name = name;
    this.log = log;
    this.beginning = beginning;
    this.process = process;
  }

  /**
   * Starts a program.
   *
   * @param name what the person who waits calls it
   * @param command program and arguments; never a secret
   * @param environment added to that of the appliance
   * @param log file its output is appended to
   */
  static ChildProcess start(
      String name, List<String> command, Map<String, String> environment, Path log) {
    List<String> inOwnSession = new ArrayList<>(List.of("setsid"));
    inOwnSession.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(inOwnSession);
    builder.environment().putAll(environment);
    builder.redirectInput(new File("/dev/null"));
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      long beginning = Files.exists(log) ? Files.size(log) : 0;
      return new ChildProcess(name, log, beginning, builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String name() {
    return name;
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Whether it has written this to its output since it was started. */
  public boolean hasWritten(String text) {
    try (FileChannel channel = FileChannel.open(log)) {
      InputStream written = Channels.newInputStream(channel.position(beginning));
      return new String(written.readAllBytes(), StandardCharsets.UTF_8).contains(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  /** Asks it to end, and ends it with all it started when it does not within the time. */
  void stop(Duration patience) {
    process.destroy();
    if (!awaitEnd(patience)) {
      kill();
    }
  }

  /** Ends it and all it started at once, as a power cut would. */
  void kill() {
    List<ProcessHandle> started = process.descendants().toList();
    process.destroyForcibly();
    started.forEach(ProcessHandle::destroyForcibly);
    awaitEnd(PATIENCE);
  }

  /** Whether it ended within the time. */
  boolean awaitEnd(Duration patience) {
    try {
      return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Whether it ended by itself and reports success. */
  boolean hasSucceeded() {
    return !process.isAlive() && process.exitValue() == 0;
  }

  /** The sentence for the case that it ended though it should run. */
  public CannotStartException ended() {
    return new CannotStartException(name + " ended unexpectedly: see " + log + ".");
  }

  /** The sentence for the case that it did not get ready in time. */
  public CannotStartException notReady(Duration patience) {
    return new CannotStartException(
        name + " was not ready within " + patience.toSeconds() + " s: see " + log + ".");
  }
}
