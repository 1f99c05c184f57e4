package org.openpowerradar.systemtests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The software bridge as a program of its own, with any command. */
final class BridgeProgram implements AutoCloseable {
  private final Path output;
  private final Process process;

  /** Starts it; what it says goes to a file of the platform. */
  BridgeProgram(RunningPlatform platform, List<String> arguments) throws IOException {
    output = Files.createTempFile(platform.var(), "bridge", ".log");
    List<String> command = new ArrayList<>(List.of(java(), "-Xmx512m", "-jar", jar()));
    command.addAll(arguments);
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
  }

  /** The bridge of the demo's workshop under another serial, on plain TCP to this port. */
  static BridgeProgram simulating(
      RunningPlatform platform, long serial, int port, List<String> more) throws IOException {
    Path profile =
        RunningPlatform.ROOT.resolve("appliance/src/main/resources/demo/workshop.properties");
    List<String> arguments = new ArrayList<>(List.of("run", "--serial", "" + serial));
    arguments.addAll(List.of("--cloud", "tcp://localhost:" + port, "--start-delay", "0"));
    arguments.addAll(List.of("--store", Files.createTempDirectory(platform.var(), "store") + ""));
    arguments.addAll(List.of("--profile", profile.toString()));
    arguments.addAll(more);
    return new BridgeProgram(platform, arguments);
  }

  /** A file of secrets as {@code fleet --secrets} reads it. */
  static Path secrets(RunningPlatform platform, List<EnrolledBridge> bridges) throws IOException {
    List<String> lines =
        bridges.stream()
            .map(bridge -> bridge.serial() + " " + HexFormat.of().formatHex(bridge.key()))
            .toList();
    return Files.write(ownersFile(platform), lines);
  }

  /** A file with the one secret of a bridge. */
  static Path secret(RunningPlatform platform, EnrolledBridge bridge) throws IOException {
    return Files.writeString(ownersFile(platform), HexFormat.of().formatHex(bridge.key()));
  }

  private static Path ownersFile(RunningPlatform platform) throws IOException {
    var owner = PosixFilePermissions.fromString("rw-------");
    return Files.createTempFile(
        platform.var(), "secret", "", PosixFilePermissions.asFileAttribute(owner));
  }

  /** What it has said so far. */
  List<String> lines() throws IOException {
    return Files.readAllLines(output);
  }

  /** Its exit code once it has ended by itself. */
  int awaitEnd(long seconds) throws IOException, InterruptedException {
    if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
      throw new IOException("The bridge did not end: " + lines());
    }
    return process.exitValue();
  }

  /** Ends it as Ctrl-C does, and waits. */
  void stop() throws InterruptedException {
    process.destroy();
    process.waitFor();
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
