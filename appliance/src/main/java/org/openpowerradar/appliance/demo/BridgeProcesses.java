package org.openpowerradar.appliance.demo;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpowerradar.appliance.host.Await;
import org.openpowerradar.appliance.host.ChildProcess;
import org.openpowerradar.appliance.host.Children;
import org.openpowerradar.appliance.host.PrivateFile;
import org.openpowerradar.appliance.host.Progress;
import org.openpowerradar.appliance.host.VarDirectory;
import org.openpowerradar.appliance.secret.Secrets;

/**
 * Runs the software bridges of the demo. At the first start each sends some days of simulated
 * history through the real line before it goes on live.
 */
public final class BridgeProcesses {
  private static final Duration REPORT = Duration.ofSeconds(15);
  private static final String HISTORY = "history ";
  private static final String COMPLETE = "history complete";
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin/java").toString();

  private final VarDirectory var;
  private final Children children;
  private final Secrets secrets;
  private final Path program;
  private final int days;

  /**
   * The bridges of one appliance; none runs yet.
   *
   * @param program the runnable jar
   * @param days of history
   */
  public BridgeProcesses(
      VarDirectory var, Children children, Secrets secrets, Path program, int days) {
    this.var = var;
    this.children = children;
    this.secrets = secrets;
    this.program = program;
    this.days = days;
  }

  /** Starts all; they connect, and repeat until they can. */
  public void start(CloudAddress cloud) {
    for (DemoBridge bridge : DemoBridge.values()) {
      children.start(bridge.child(), command(bridge, cloud), Map.of());
    }
  }

  /** Asks all to say goodbye and end. */
  public void stop() {
    Arrays.stream(DemoBridge.values()).parallel().forEach(bridge -> children.stop(bridge.child()));
  }

  /** Ends all at once, as a power cut would. */
  public void kill() {
    Arrays.stream(DemoBridge.values()).forEach(bridge -> children.kill(bridge.child()));
  }

  /**
   * Waits until every bridge has had its history acknowledged, telling how far they are.
   *
   * @return whether all of it arrived within the time; the bridges go on in any case
   */
  public boolean awaitHistory(Duration patience, Progress progress) {
    long rounds = Math.max(1, patience.toMillis() / REPORT.toMillis());
    for (long round = 0; round < rounds; round++) {
      if (Await.until(REPORT, this::isHistoryComplete)) {
        return true;
      }
      progress.say("History: " + report());
    }
    return false;
  }

  private boolean isHistoryComplete() {
    return Arrays.stream(DemoBridge.values()).allMatch(this::isComplete);
  }

  private boolean isComplete(DemoBridge bridge) {
    ChildProcess process = children.find(bridge.child()).orElseThrow();
    if (!process.isAlive()) {
      throw process.ended();
    }
    return historyLine(bridge).startsWith(COMPLETE);
  }

  private String report() {
    return Arrays.stream(DemoBridge.values())
        .map(bridge -> bridge.name().toLowerCase(Locale.ROOT) + " " + historyLine(bridge))
        .collect(Collectors.joining("; "));
  }

  /** The last line of the bridge about its history, or the empty text. */
  private String historyLine(DemoBridge bridge) {
    try (Stream<String> lines = Files.lines(var.log(bridge.child()))) {
      return lines
          .map(line -> line.substring(Math.max(0, line.indexOf(HISTORY))))
          .filter(line -> line.startsWith(HISTORY))
          .reduce("", (earlier, later) -> later);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> command(DemoBridge bridge, CloudAddress cloud) {
    Path home = PrivateFile.directory(var.directory("bridges").resolve(bridge.child()));
    Path profile = home.resolve(bridge.profile());
    copy("/demo/" + bridge.profile(), profile);
    List<String> command = new ArrayList<>();
    command.addAll(List.of(JAVA, "-Xmx128m", "-jar", program.toString(), "run"));
    command.addAll(List.of("--serial", Long.toString(bridge.serial())));
    command.addAll(cloud.arguments(bridge.usesTls()));
    command.addAll(List.of("--secret-file", bridge.keyFile(secrets).toString()));
    command.addAll(List.of("--store", home.resolve("store").toString()));
    command.addAll(List.of("--profile", profile.toString()));
    command.addAll(List.of("--history-days", Integer.toString(days)));
    command.addAll(List.of("--start-delay", "0"));
    return command;
  }

  private static void copy(String resource, Path file) {
    try (InputStream in = BridgeProcesses.class.getResourceAsStream(resource)) {
      Files.copy(in, file, REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
