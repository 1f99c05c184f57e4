package org.openpowerradar.appliance.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every program that runs for one appliance. After {@link #close()} none can be started, so an
 * interrupted start leaves nothing behind.
 */
public final class Children implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final Duration AFTER_TOOL = Duration.ofSeconds(5);
  private static final Duration FOREVER = Duration.ofDays(36500);
  private static final Duration OF_LEFTOVERS = Duration.ofSeconds(20);
  private static final Duration TOOL_PATIENCE = Duration.ofMinutes(10);

  private final VarDirectory var;
  private final Map<String, ChildProcess> running = new ConcurrentHashMap<>();
  private final Map<String, String> environment;
  private final Leftovers leftovers;
  private boolean closed;

  public Children(VarDirectory var) {
    this.var = var;
    this.leftovers = new Leftovers(var.root(), OF_LEFTOVERS);
    this.environment = Map.of("JAVA_HOME", System.getProperty("java.home"), "TERM", "dumb");
  }

  /**
   * Ends what an earlier appliance on this directory left running; returns whether there was any.
   *
   * @throws CannotStartException when something cannot be ended
   */
  public boolean endLeftovers() {
    return leftovers.end();
  }

  /**
   * Starts a program that stays.
   *
   * @param name its name, also of its log file
   * @param secrets environment of this program alone
   */
  public synchronized ChildProcess start(
      String name, List<String> command, Map<String, String> secrets) {
    if (closed) {
      throw new CannotStartException("The appliance is being stopped.");
    }
    return launch(name, command, secrets);
  }

  /**
   * Runs a program to its end.
   *
   * @throws CannotStartException when it fails or takes more than ten minutes
   */
  public void run(String name, List<String> command, Map<String, String> secrets) {
    ChildProcess child = start(name, command, secrets);
    child.awaitEnd(TOOL_PATIENCE);
    boolean succeeded = child.hasSucceeded();
    kill(name);
    if (!succeeded) {
      throw new CannotStartException(name + " failed: see " + var.log(name) + ".");
    }
  }

  /** Runs a program to its end and returns the lines it wrote. */
  public List<String> output(String name, List<String> command) {
    try {
      Files.deleteIfExists(var.log(name));
      run(name, command, Map.of());
      return Files.readAllLines(var.log(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Optional<ChildProcess> find(String name) {
    return Optional.ofNullable(running.get(name));
  }

  /** Waits until a program ends by itself, and returns the sentence that says so. */
  public CannotStartException awaitEnd() {
    Await.until(FOREVER, () -> ended().isPresent());
    return ended().orElseThrow().ended();
  }

  private Optional<ChildProcess> ended() {
    return running.values().stream().filter(child -> !child.isAlive()).findFirst();
  }

  /** Asks the child to end and waits for it; nothing happens when it does not run. */
  public void stop(String name) {
    forget(name).ifPresent(child -> child.stop(PATIENCE));
  }

  /**
   * Has the child ended by a program that knows how, and ends it itself where that fails.
   *
   * @param tool name of that program
   */
  public void stop(String name, String tool, List<String> command) {
    Optional<ChildProcess> child = find(name);
    if (child.isPresent()) {
      ChildProcess asked = launch(tool, command, Map.of());
      Await.until(PATIENCE, () -> !child.get().isAlive() || !asked.isAlive());
      child.get().awaitEnd(AFTER_TOOL);
      kill(tool);
      stop(name);
    }
  }

  /** Ends the child and all it started at once (SIGKILL). */
  public void kill(String name) {
    forget(name).ifPresent(ChildProcess::kill);
  }

  /** Refuses every further start; those that run are then stopped one by one by name. */
  public synchronized void refuseMore() {
    closed = true;
  }

  /** Kills whatever still runs. */
  @Override
  public void close() {
    refuseMore();
    List.copyOf(running.keySet()).forEach(this::kill);
  }

  private ChildProcess launch(String name, List<String> command, Map<String, String> secrets) {
    Map<String, String> all = new HashMap<>(environment);
    all.putAll(leftovers.mark());
    all.putAll(secrets);
    ChildProcess child = ChildProcess.start(name, command, all, var.log(name));
    running.put(name, child);
    return child;
  }

  private Optional<ChildProcess> forget(String name) {
    return Optional.ofNullable(running.remove(name));
  }
}
