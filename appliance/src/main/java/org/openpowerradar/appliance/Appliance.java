package org.openpowerradar.appliance;

import java.nio.file.Path;
import java.util.List;
import org.openpowerradar.appliance.host.CannotStartException;
import org.openpowerradar.appliance.host.PortPlan;
import org.openpowerradar.appliance.host.Progress;
import org.openpowerradar.appliance.mail.MailCatcher;

/**
 * The whole platform on one machine: a real MariaDB, Keycloak and Payara Server with the EAR, two
 * demo customers and their simulated bridges. For the demo and for tests, which may end and restart
 * each part.
 *
 * <p>Life: constructed, {@link #start()}, running, {@link #close()}; it may be closed at any moment
 * by another thread, also while it starts.
 */
public final class Appliance implements AutoCloseable {
  private final Options options;
  private final Progress progress;
  private Installation installation;
  private Platform platform;
  private MailCatcher mail;
  private boolean closed;

  /** An appliance that does not run yet. */
  public Appliance(Options options, Progress progress) {
    this.options = options;
    this.progress = progress;
  }

  /**
   * Starts an appliance without a word and returns when it is ready.
   *
   * @throws CannotStartException with one sentence saying why it cannot
   */
  public static Appliance start(Options options) {
    Appliance appliance = new Appliance(options, Progress.quiet());
    try {
      appliance.start();
      return appliance;
    } catch (RuntimeException e) {
      appliance.close();
      throw e;
    }
  }

  /**
   * Starts everything and returns when it is ready; the files of {@link #endpoints()} and {@link
   * #credentials()} are there then.
   *
   * @throws CannotStartException with one sentence saying why it cannot; close it then
   */
  public void start() {
    install();
    mail = MailCatcher.listening(installation.ports.mail(), installation.mail());
    platform = new Platform(installation, progress);
    platform.start();
    Settings settings = platform.settings();
    settings.endpoints().write(endpoints());
    settings.credentials().write(credentials());
    installation.rememberStarted();
  }

  /** The file that says where things are: {@code portal.url}, {@code bridge.tls.port} and so on. */
  public Path endpoints() {
    return options.var().resolve("endpoints.properties");
  }

  /** The file of names and secrets, for its owner alone. */
  public Path credentials() {
    return options.var().resolve("credentials.properties");
  }

  /** The ports it listens on. */
  public PortPlan ports() {
    return installation.ports;
  }

  /** Starts a part that was stopped or killed, with the data it had; returns when it is ready. */
  public void start(Part part) {
    platform.start(part);
  }

  /** Asks a part to end and waits for it. */
  public void stop(Part part) {
    platform.stop(part);
  }

  /** Ends a part at once (SIGKILL), as a power cut would. */
  public void kill(Part part) {
    platform.kill(part);
  }

  /** Stops a part in order and starts it again. */
  public void restart(Part part) {
    stop(part);
    start(part);
  }

  /** Waits until a program ends that should run, and returns the sentence that says so. */
  public CannotStartException awaitEnd() {
    return installation.children.awaitEnd();
  }

  /** What people want to know when it is ready. */
  List<String> ready() {
    return new ReadyBlock(platform.settings(), options).lines();
  }

  /** Stops everything in order: bridges, Payara, Keycloak, MariaDB. */
  @Override
  public void close() {
    Installation running = takeForClosing();
    if (running == null) {
      return;
    }
    running.children.refuseMore();
    if (platform != null) {
      for (Part part : Part.values()) {
        progress.say(part.title() + ": stopping");
        platform.stop(part);
      }
    }
    if (mail != null) {
      mail.close();
    }
    running.close();
    progress.say("Stopped");
  }

  /** Whether it was closed or is being closed: what fails now fails because of that. */
  public synchronized boolean isClosed() {
    return closed;
  }

  private synchronized void install() {
    if (closed) {
      throw new CannotStartException("The appliance was closed.");
    }
    installation = new Installation(options);
  }

  private synchronized Installation takeForClosing() {
    boolean first = !closed;
    closed = true;
    return first ? installation : null;
  }
}
