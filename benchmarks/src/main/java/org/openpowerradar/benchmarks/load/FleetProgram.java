package org.openpowerradar.benchmarks.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Many software bridges in a process of their own, as shipped: {@code fleet}. */
public final class FleetProgram implements AutoCloseable {
  private static final Pattern SECOND =
      Pattern.compile("sessions (\\d+), .* under way (\\d+), p50 [0-9.]+ ms, p99 ([0-9.]+) ms(.*)");

  private final Process process;
  private final List<Second> seconds = new ArrayList<>();

  /**
   * What it says each second.
   *
   * @param sessions open now
   * @param underWay readings made and not acknowledged
   * @param p99 from making a message to its acknowledgement, of those acknowledged now [ms]
   * @param endings in words how many sessions have ended and why the last did; empty if none has
   */
  public record Second(int sessions, long underWay, double p99, String endings) {}

  /**
   * Starts it.
   *
   * @param directory for its secrets
   * @param bridges with consecutive serials
   * @param arguments of {@code fleet}, but for the bridges
   */
  public FleetProgram(Path jar, Path directory, List<BridgeKey> bridges, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "-jar", jar.toString(), "fleet"));
    command.addAll(List.of("--secrets", secrets(directory, bridges).toString()));
    command.addAll(List.of("--serial-base", bridges.get(0).serial().toString()));
    command.addAll(List.of("--bridges", Integer.toString(bridges.size())));
    command.addAll(arguments);
    process = new ProcessBuilder(command).redirectErrorStream(true).start();
    Thread reader = new Thread(this::listen, "fleet");
    reader.setDaemon(true);
    reader.start();
  }

  private static Path secrets(Path directory, List<BridgeKey> bridges) throws IOException {
    var owner = PosixFilePermissions.fromString("rw-------");
    Path file =
        Files.createTempFile(directory, "secrets", "", PosixFilePermissions.asFileAttribute(owner));
    return Files.write(
        file,
        bridges.stream()
            .map(bridge -> bridge.serial() + " " + HexFormat.of().formatHex(bridge.key()))
            .toList());
  }

  private void listen() {
    try (BufferedReader said = process.inputReader()) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        Matcher second = SECOND.matcher(line);
        if (second.matches()) {
          note(second);
        }
      }
    } catch (IOException ended) {
      process.destroy();
    }
  }

  private synchronized void note(Matcher second) {
    seconds.add(
        new Second(
            Integer.parseInt(second.group(1)),
            Long.parseLong(second.group(2)),
            Double.parseDouble(second.group(3)),
            second.group(4)));
    notifyAll();
  }

  /** All that was said so far, one for each second. */
  public synchronized List<Second> seconds() {
    return List.copyOf(seconds);
  }

  /**
   * Waits until so many sessions are open.
   *
   * @throws IOException if they are not in time
   */
  public synchronized void awaitSessions(int count, int atMost)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(atMost);
    while (seconds.isEmpty() || last().sessions() < count) {
      if (System.nanoTime() > end || !process.isAlive()) {
        throw new IOException(count + " sessions are not open: " + seconds);
      }
      wait(TimeUnit.SECONDS.toMillis(1));
    }
  }

  private Second last() {
    return seconds.get(seconds.size() - 1);
  }

  /** Id of its process. */
  public long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
