package org.openpowerradar.appliance.payara;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openpowerradar.appliance.host.Await;
import org.openpowerradar.appliance.host.ChildProcess;
import org.openpowerradar.appliance.host.Children;
import org.openpowerradar.appliance.host.Fingerprint;
import org.openpowerradar.appliance.host.VarDirectory;
import org.openpowerradar.appliance.secret.Secrets;

/** A Payara server with one domain, configured and deployed to by the script of the operators. */
public final class PayaraServer {
  /** Its name among the children. */
  public static final String NAME = "payara";

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String STARTED = "startup time :";
  private static final int NOT_FOUND = 404;
  private static final String DEPLOYED = "payara-deployed";

  private final VarDirectory var;
  private final Children children;
  private final Domain domain;
  private final DeployScript script;
  private final int adminPort;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
  private List<String> command;

  /**
   * The server of one appliance; it does not run yet.
   *
   * @param adminPort port asadmin talks to
   */
  public PayaraServer(
      VarDirectory var, Children children, PayaraFiles files, Secrets secrets, int adminPort) {
    this.var = var;
    this.children = children;
    this.adminPort = adminPort;
    this.domain = new Domain(children, secrets, files.home(), var.directory("payara"));
    this.script =
        new DeployScript(
            children, files.deployment(), var.directory("state").resolve("deploy.settings"));
  }

  /**
   * Starts the server with the application; before that makes, configures and deploys to a new
   * domain when there is none for these settings and this application. A new one, because a server
   * that starts goes on loading its old application while asadmin could already replace it.
   *
   * @param portBase first port of the domain
   * @param settings of the script, without those of Payara itself
   * @param fingerprint of all else the domain depends on
   */
  public void start(int portBase, Map<String, String> settings, Fingerprint fingerprint) {
    Map<String, String> all = withPayara(settings);
    String wanted = fingerprint.and(DeployScript.text(all)).toString();
    if (var.recall(DEPLOYED).equals(wanted) && Files.isDirectory(domain.path())) {
      runAsConfigured();
      return;
    }
    var.remember(DEPLOYED, "");
    script.write(all);
    domain.create(portBase);
    runAsConfigured();
    script.configure();
    stop();
    runAsConfigured();
    script.application();
    var.remember(DEPLOYED, wanted);
  }

  private void runAsConfigured() {
    command = domain.command();
    run();
  }

  /** Starts the server again as it ran last. */
  public void run() {
    ChildProcess server = children.start(NAME, command, Map.of());
    if (!Await.until(PATIENCE, () -> !server.isAlive() || isStarted(server))) {
      throw server.notReady(PATIENCE);
    }
    if (!server.isAlive()) {
      throw server.ended();
    }
  }

  /**
   * Stops the server in order, the ports of the bridges first; does nothing when it does not run.
   */
  public void stop() {
    children.stop(NAME, "payara-stop", domain.stopCommand());
  }

  private Map<String, String> withPayara(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("PAYARA_HOME", domain.home().toString());
    all.put("PAYARA_DOMAIN_DIR", domain.path().toString());
    all.put("PAYARA_ADMIN_HOST", "127.0.0.1");
    all.put("PAYARA_ADMIN_PORT", Integer.toString(adminPort));
    all.put("PAYARA_ADMIN_USER", "admin");
    all.put("PAYARA_ADMIN_PASSWORD_FILE", domain.passwords().toString());
    return all;
  }

  /**
   * Its port is open before all its services are there. It is left alone until it says so: of the
   * starts with requests meanwhile one ended in a ConcurrentModificationException of its own.
   */
  private boolean isStarted(ChildProcess server) {
    return server.hasWritten(STARTED) && answers();
  }

  /** Its commands are not found until they are there. */
  private boolean answers() {
    URI version = URI.create("http://127.0.0.1:" + adminPort + "/__asadmin/version");
    HttpRequest request = HttpRequest.newBuilder(version).timeout(Duration.ofSeconds(5)).build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() != NOT_FOUND;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
