package org.openpowerradar.appliance.database;

import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.openpowerradar.appliance.host.CannotStartException;

/** Brings the tables to the state the EAR expects: the migrations of the module sql, by Flyway. */
public final class Migrations {
  private static final String PRODUCT = "classpath:sql/migration";
  private static final String DEMO = "classpath:sql/demo";
  private static final String DEMO_HISTORY = "demo_history";
  private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

  private final String url;
  private final DatabaseUser user;

  /**
   * Migrates one database.
   *
   * @param url JDBC address
   * @param user may create and alter tables
   */
  public Migrations(String url, DatabaseUser user) {
    this.url = url;
    this.user = user;
    FLYWAY.setLevel(Level.WARNING);
  }

  /**
   * Applies what was not applied yet.
   *
   * @return how many migrations were applied
   * @throws CannotStartException when one fails; the database is then as that one left it
   */
  public int apply() {
    return migrate(
        Flyway.configure(Migrations.class.getClassLoader())
            .dataSource(url, user.name(), user.password())
            .locations(PRODUCT)
            .load());
  }

  /**
   * Adds the demo customers, once; they have a history table of their own, and stay as they were
   * added when a later version tells another story.
   *
   * @param placeholders values for {@code ${name}} in the scripts
   */
  public int applyDemo(Map<String, String> placeholders) {
    return migrate(
        Flyway.configure(Migrations.class.getClassLoader())
            .dataSource(url, user.name(), user.password())
            .locations(DEMO)
            .table(DEMO_HISTORY)
            .baselineOnMigrate(true)
            .baselineVersion("0")
            .validateOnMigrate(false)
            .placeholders(placeholders)
            .load());
  }

  private static int migrate(Flyway flyway) {
    try {
      return flyway.migrate().migrationsExecuted;
    } catch (FlywayException failed) {
      throw new CannotStartException(
          "The database could not be migrated: " + failed.getMessage(), failed);
    }
  }
}
