package org.openpowerradar.systemtests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.openpowerradar.appliance.Appliance;
import org.openpowerradar.appliance.Options;

/**
 * The one platform of a test run: real MariaDB, Keycloak and Payara with the EAR and the demo's
 * bridges, started by the first test that needs it and stopped when the JVM ends.
 */
final class RunningPlatform {
  static final Path ROOT = Path.of(System.getProperty("powerradar.root"));

  private static final int DAYS = 3;
  private static final int DATABASE = 6;
  private static final int DOOR = 7;

  private static RunningPlatform running;

  private final FaultProxy database;
  private final Appliance appliance;
  private final int portBase;
  private final Properties endpoints;
  private final Properties credentials;

  private RunningPlatform() {
    Path var = ROOT.resolve("system-tests/target/var-" + System.getProperty("powerradar.fork"));
    portBase = keptPortBase(var).orElseGet(ClaimedPorts::base);
    Options options = Options.in(ROOT, var).withPortBase(portBase).withHistory(DAYS);
    database = new FaultProxy(portBase + DOOR, portBase + DATABASE);
    appliance = Appliance.start(options.withDatabaseDoor(portBase + DOOR));
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop platform"));
    endpoints = read(appliance.endpoints());
    credentials = read(appliance.credentials());
  }

  /** An appliance stays with the ports it was made with. */
  private static Optional<Integer> keptPortBase(Path var) {
    Path kept = var.resolve("state/port-base");
    try {
      return Files.exists(kept)
          ? Optional.of(Integer.valueOf(Files.readString(kept).strip()))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static synchronized RunningPlatform get() {
    if (running == null) {
      running = new RunningPlatform();
    }
    return running;
  }

  Appliance appliance() {
    return appliance;
  }

  Properties endpoints() {
    return endpoints;
  }

  Properties credentials() {
    return credentials;
  }

  PortalApi api() throws Exception {
    return new PortalApi(endpoints, credentials);
  }

  String endpoint(String key) {
    return endpoints.getProperty(key);
  }

  int port(String key) {
    return Integer.parseInt(endpoints.getProperty(key));
  }

  /** What stands between the application and its database. */
  FaultProxy database() {
    return database;
  }

  private void close() {
    appliance.close();
    database.close();
  }

  /** Runs a command of the server's administration. */
  void asadmin(String... command) throws IOException, InterruptedException {
    Properties settings = deploySettings();
    List<String> line =
        new ArrayList<>(
            List.of(
                settings.getProperty("PAYARA_HOME") + "/bin/asadmin",
                "--interactive=false",
                "--user",
                settings.getProperty("PAYARA_ADMIN_USER"),
                "--passwordfile",
                settings.getProperty("PAYARA_ADMIN_PASSWORD_FILE"),
                "--port",
                settings.getProperty("PAYARA_ADMIN_PORT")));
    line.addAll(List.of(command));
    run(line);
  }

  /** Redeploys the application by the operators' script. */
  void redeploy() throws IOException, InterruptedException {
    Path settings = var().resolve("state/deploy.settings");
    run(
        List.of(
            "bash", ROOT.resolve("deployment/deploy.sh").toString(), "application", "" + settings));
  }

  /** Lines for programs that act on signs of intruders. */
  Path securityLog() {
    return logs().resolve("powerradar-security.log");
  }

  /** How much the server has logged and kept [bytes]. */
  long logged() throws IOException {
    try (Stream<Path> files = Files.list(logs())) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("server.log"))
          .mapToLong(file -> file.toFile().length())
          .sum();
    }
  }

  private Path logs() {
    return Path.of(deploySettings().getProperty("PAYARA_DOMAIN_DIR")).resolve("logs");
  }

  private Properties deploySettings() {
    return read(var().resolve("state/deploy.settings"));
  }

  static void run(List<String> line) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(line.get(0) + " failed: " + output);
    }
  }

  int adminPort() {
    return portBase + 48;
  }

  /** The mails it sent. */
  Mails mails() {
    return new Mails(Path.of(endpoint("mail.directory")));
  }

  /** Where the appliance keeps everything. */
  Path var() {
    return appliance.endpoints().getParent();
  }

  Path ca() {
    return Path.of(endpoint("ca.file"));
  }

  static Properties read(Path file) {
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(file)) {
      properties.load(in);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
