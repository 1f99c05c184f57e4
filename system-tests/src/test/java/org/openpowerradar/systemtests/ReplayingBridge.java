package org.openpowerradar.systemtests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The software bridge as a program of its own, replaying measurements over TLS. Its journal says
 * what it sent and what was acknowledged.
 */
final class ReplayingBridge implements AutoCloseable {
  private final Path directory;
  private final Path journal;
  private final List<String> command;
  private Process process;

  ReplayingBridge(RunningPlatform platform, EnrolledBridge bridge, List<String> replay)
      throws IOException {
    directory = Files.createTempDirectory(platform.var(), "replay");
    journal = directory.resolve("journal.csv");
    Path secret = directory.resolve("secret");
    Files.createFile(
        secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(secret, HexFormat.of().formatHex(bridge.key()));
    command = new ArrayList<>(List.of(java(), "-Xmx256m", "-jar", jar(), "replay"));
    command.addAll(List.of("--serial", Long.toString(bridge.serial())));
    command.addAll(List.of("--cloud", "tls://localhost:" + platform.endpoint("bridge.tls.port")));
    command.addAll(List.of("--ca", platform.ca().toString()));
    command.addAll(List.of("--secret-file", secret.toString()));
    command.addAll(List.of("--store", directory.resolve("store").toString()));
    command.addAll(List.of("--journal", journal.toString(), "--time", "host"));
    command.addAll(List.of("--reconnect-max", "2", "--refused-wait", "1"));
    command.addAll(replay);
  }

  void start() throws IOException {
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(directory.resolve("output.log").toFile()))
            .start();
  }

  /** As a power cut would end it, then on again where its store was left. */
  void cutPower() throws IOException, InterruptedException {
    process.destroyForcibly().waitFor();
    if (!command.contains("--resume")) {
      command.add("--resume");
    }
    start();
  }

  /** Off, and on again to send the rest at once. */
  void hurry() throws IOException, InterruptedException {
    command.set(command.indexOf("--speed") + 1, "max");
    cutPower();
  }

  /** Off, and on again to send at once what is before {@code to} in the file, and then end. */
  void endAt(Instant to) throws IOException, InterruptedException {
    command.addAll(List.of("--to", to.toString()));
    hurry();
  }

  boolean isRunning() {
    return process.isAlive();
  }

  /** Waits until everything is acknowledged. */
  void awaitSuccess(long seconds) throws IOException, InterruptedException {
    boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
    if (!ended || process.exitValue() != 0) {
      throw new IOException(
          "The bridge did not end well: " + Files.readString(directory.resolve("output.log")));
    }
  }

  /** Every acknowledged reading: by sensor and instant, the raw value. */
  Map<Long, SortedMap<Instant, Long>> acknowledged() throws IOException {
    Map<Long, SortedMap<Instant, Long>> sensors = new HashMap<>();
    try (Stream<String> lines = Files.lines(journal)) {
      lines
          .skip(1)
          .map(line -> line.split(","))
          .filter(fields -> fields.length == 6 && fields[5].equals("true"))
          .forEach(
              fields ->
                  sensors
                      .computeIfAbsent(Long.valueOf(fields[2]), sensor -> new TreeMap<>())
                      .put(Instant.parse(fields[3]), Long.valueOf(fields[4])));
    }
    return sensors;
  }

  private static String jar() {
    return RunningPlatform.ROOT.resolve("bridge/target/powerradar-bridge.jar").toString();
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
