package org.openpowerradar.systemtests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Random;
import java.util.stream.IntStream;
import org.openpowerradar.appliance.Appliance;
import org.openpowerradar.appliance.Options;

/**
 * The one platform of a test run: real MariaDB, Keycloak and Payara with the EAR and the demo's
 * bridges, started by the first test that needs it and stopped when the JVM ends.
 */
final class RunningPlatform {
  static final Path ROOT = Path.of(System.getProperty("powerradar.root"));

  private static RunningPlatform running;

  private final Appliance appliance;
  private final int portBase;
  private final Properties endpoints;
  private final Properties credentials;

  private RunningPlatform() {
    portBase = freePortBase();
    Path var = ROOT.resolve("system-tests/target/var");
    appliance = Appliance.start(Options.in(ROOT, var).withPortBase(portBase));
    Runtime.getRuntime().addShutdownHook(new Thread(appliance::close, "stop platform"));
    endpoints = read(appliance.endpoints());
    credentials = read(appliance.credentials());
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

  int adminPort() {
    return portBase + 48;
  }

  Path ca() {
    return Path.of(endpoint("ca.file"));
  }

  /** A hundred ports of which none is taken, away from the default of the demo. */
  static int freePortBase() {
    return new Random()
        .ints(0, 90)
        .map(n -> 22_000 + n * 100)
        .limit(200)
        .filter(base -> IntStream.range(base, base + 100).allMatch(RunningPlatform::isFree))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No hundred free ports in a row"));
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
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
