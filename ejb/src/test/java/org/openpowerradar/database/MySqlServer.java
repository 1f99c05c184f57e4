package org.openpowerradar.database;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The MySQL of tests, of {@code -Pmysql}. Its files are unpacked once under target/mysql, or where
 * {@code -Dpowerradar.mysql=DIR} says, by the script provision.sh; its data are new for every run.
 * Where this machine cannot have it, tests are skipped with a word, and fail with CI=true.
 */
final class MySqlServer implements DatabaseServer {
  private static final int CANNOT = 3;
  private static final int READY_SECONDS = 120;
  private static String refusal;

  private final Path folder = Path.of("target", "mysql").toAbsolutePath();
  private final Path home =
      Path.of(System.getProperty("powerradar.mysql", folder.resolve("server").toString()))
          .toAbsolutePath();
  private final Path data = folder.resolve("data-" + ProcessHandle.current().pid());
  private final Path log = folder.resolve("server.log");
  private final int port = DatabaseServer.freePort();

  MySqlServer() {
    if (refusal != null) {
      abort(refusal);
    }
    try {
      Files.createDirectories(folder);
      if (!Files.exists(home.resolve("usr/sbin/mysqld"))) {
        provision();
      }
      start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("MySQL does not start", interrupted);
    }
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public String dialect() {
    return "org.hibernate.dialect.MySQLDialect";
  }

  private void provision() throws IOException, InterruptedException {
    Path script = folder.resolve("provision.sh");
    try (InputStream text = MySqlServer.class.getResourceAsStream("/mysql/provision.sh")) {
      Files.copy(text, script, StandardCopyOption.REPLACE_EXISTING);
    }
    Path output = folder.resolve("provision.log");
    int code = launch(output, List.of("bash", script.toString(), home.toString())).waitFor();
    String last = Files.readAllLines(output).stream().reduce("", (before, line) -> line);
    if (code == CANNOT && System.getenv("CI") == null) {
      refusal = "skipped: there is no MySQL here: " + last;
      abort(refusal);
    }
    if (code != 0) {
      throw new IllegalStateException("There is no MySQL here: " + last + ", see " + output);
    }
  }

  private void start() throws IOException, InterruptedException {
    Files.deleteIfExists(log);
    launch(log, mysqld("--initialize-insecure")).waitFor();
    Path script = folder.resolve("first.sql");
    Files.write(script, DatabaseServer.firstStatements());
    Process server =
        launch(
            log,
            mysqld(
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=/tmp/powerradar-mysql-" + ProcessHandle.current().pid() + ".sock",
                "--mysqlx=OFF",
                "--skip-name-resolve",
                "--character-set-server=utf8mb4",
                "--default-time-zone=+00:00",
                "--innodb-buffer-pool-size=256M",
                "--innodb-flush-log-at-trx-commit=2",
                "--init-file=" + script));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
    for (int second = 0; !answers(); second++) {
      if (server.waitFor(1, TimeUnit.SECONDS) || second > READY_SECONDS) {
        throw new IllegalStateException("MySQL does not start: see " + log);
      }
    }
  }

  /** By the loader and the libraries it was unpacked with; those of this machine are older. */
  private List<String> mysqld(String... options) {
    Path libraries = home.resolve("usr/lib/x86_64-linux-gnu");
    List<String> command = new ArrayList<>();
    command.add(libraries.resolve("ld-linux-x86-64.so.2").toString());
    command.addAll(List.of("--library-path", libraries.toString()));
    command.add(home.resolve("usr/sbin/mysqld").toString());
    command.addAll(List.of("--no-defaults", "--basedir=" + home.resolve("usr")));
    command.addAll(List.of("--datadir=" + data, "--secure-file-priv=NULL"));
    command.add("--user=" + System.getProperty("user.name"));
    command.addAll(List.of(options));
    return command;
  }

  private static Process launch(Path output, List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .redirectInput(new File("/dev/null"))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
        .start();
  }

  private boolean answers() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  private void stop(Process server) {
    server.destroy();
    try {
      server.waitFor(1, TimeUnit.MINUTES);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    DatabaseServer.delete(data);
  }
}
