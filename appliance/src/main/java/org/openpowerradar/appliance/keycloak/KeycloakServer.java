package org.openpowerradar.appliance.keycloak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openpowerradar.appliance.host.Await;
import org.openpowerradar.appliance.host.ChildProcess;
import org.openpowerradar.appliance.host.Children;
import org.openpowerradar.appliance.host.PortPlan;
import org.openpowerradar.appliance.host.PrivateFile;
import org.openpowerradar.appliance.secret.ServerCertificate;

/**
 * A Keycloak server with the realm {@code powerradar}: HTTPS for browsers, HTTP on loopback for the
 * portal's back channel.
 */
public final class KeycloakServer {
  /** Its name among the children. */
  public static final String NAME = "keycloak";

  private static final Duration PATIENCE = Duration.ofMinutes(6);
  private static final String LOOPBACK = "127.0.0.1";
  private static final String REALM = "/auth/realms/powerradar";

  private final Children children;
  private final Path home;
  private final KeycloakAddress address;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  /**
   * The server of one appliance; it does not run yet.
   *
   * @param home where Keycloak was unpacked
   */
  public KeycloakServer(Children children, Path home, KeycloakAddress address) {
    this.children = children;
    this.home = home;
    this.address = address;
  }

  /** Prepares the server for its database and options; once for each version. */
  public void build() {
    Path built = home.resolve("built-by-powerradar");
    if (!Files.exists(built)) {
      children.run(
          "keycloak-build",
          List.of(
              script(),
              "build",
              "--db=mariadb",
              "--health-enabled=true",
              "--http-relative-path=/auth"),
          Map.of());
      PrivateFile.write(built, "");
    }
  }

  /**
   * Starts the server and returns when realm and database are ready.
   *
   * @param certificate of the host browsers use
   * @param settings environment: database, first administrator and values of the realm's
   *     placeholders
   */
  public void start(ServerCertificate certificate, Map<String, String> settings) {
    new RealmImport(home).write();
    new LoginTheme(home).write();
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("JAVA_OPTS_KC_HEAP", "-Xms128m -Xmx640m");
    // or people see errors for minutes after the database was away
    environment.put("QUARKUS_DATASOURCE_JDBC_VALIDATE_ON_BORROW", "true");
    ChildProcess server = children.start(NAME, command(certificate), environment);
    if (!Await.until(PATIENCE, () -> !server.isAlive() || isReady())) {
      throw server.notReady(PATIENCE);
    }
    if (!server.isAlive()) {
      throw server.ended();
    }
  }

  /** The realm as browsers reach it; also the issuer of tokens. */
  public String issuer() {
    return address.url() + REALM;
  }

  /** Where its administrators are served, up to the context path. */
  public String adminUrl() {
    return address.internalUrl() + "/auth";
  }

  /** The realm as the portal reaches it. */
  public String internalUrl() {
    return address.internalUrl() + REALM;
  }

  private List<String> command(ServerCertificate certificate) {
    PortPlan ports = address.ports();
    return List.of(
        script(),
        "start",
        "--optimized",
        "--import-realm",
        "--cache=local",
        "--log-level=info,io.smallrye.health:warn",
        "--hostname=" + address.url() + "/auth",
        "--hostname-backchannel-dynamic=true",
        "--http-host=" + address.bind(),
        "--https-port=" + ports.keycloakHttps(),
        "--https-certificate-file=" + certificate.chain(),
        "--https-certificate-key-file=" + certificate.key(),
        "--http-enabled=true",
        "--http-port=" + ports.keycloakHttp(),
        "--http-management-host=" + LOOPBACK,
        "--http-management-scheme=http",
        "--http-management-port=" + ports.keycloakManagement());
  }

  private String script() {
    return home.resolve("bin/kc.sh").toString();
  }

  private boolean isReady() {
    URI health =
        URI.create(
            "http://"
                + LOOPBACK
                + ":"
                + address.ports().keycloakManagement()
                + "/auth/health/ready");
    try {
      HttpRequest request = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
