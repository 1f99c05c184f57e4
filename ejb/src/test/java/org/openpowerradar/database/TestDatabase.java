package org.openpowerradar.database;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The one place tests have their database from: a real MariaDB, or with {@code -Pmysql} a real
 * MySQL, started at first use and stopped with the JVM.
 */
public final class TestDatabase {
  private static final String SETTINGS =
      "?rewriteBatchedStatements=true&sslMode=DISABLED&allowPublicKeyRetrieval=true"
          + "&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
          + "&useInformationSchema=false&connectTimeout=5000&socketTimeout=60000";
  private static final AtomicInteger SCHEMAS = new AtomicInteger();
  private static TestDatabase started;

  private final DatabaseServer server;

  private TestDatabase(DatabaseServer server) {
    this.server = server;
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

  /** Name of Hibernate's class for it. */
  public String dialect() {
    return server.dialect();
  }

  private DataSource dataSource(String schema) {
    MysqlDataSource source = new MysqlDataSource();
    source.setUrl("jdbc:mysql://127.0.0.1:" + server.port() + "/" + schema + SETTINGS);
    source.setUser(DatabaseServer.USER);
    source.setPassword(DatabaseServer.PASSWORD);
    return source;
  }

  private static TestDatabase start() {
    String kind = System.getProperty("powerradar.database", "mariadb");
    return new TestDatabase(
        switch (kind) {
          case "mariadb" -> new MariaDbServer();
          case "mysql" -> new MySqlServer();
          default -> throw new IllegalArgumentException("powerradar.database=" + kind);
        });
  }
}
