package org.openpowerradar.systemtests;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/** Sites that the service client may manage, each for one test only. */
final class ManagedSite {
  /** The service client api-reader of the realm. */
  private static final String CLIENT = "b1000000-0000-4000-8000-000000000101";

  private static final String SITE =
      """
      INSERT INTO site (account, name, city, country, time_zone, currency)
      VALUES (1, ?, 'Cambridge', 'GB', 'Europe/London', 'GBP')
      """;
  private static final String GRANT =
      """
      INSERT INTO access_grant (subject, role, account, site, granted_by, granted_at)
      VALUES (?, 'SITE_MANAGER', 1, ?, 'test', UTC_TIMESTAMP(3))
      """;
  private static final List<String> CLEANING =
      List.of(
          "DELETE FROM meter_bucket WHERE meter IN (SELECT id FROM meter WHERE site = ?)",
          "DELETE FROM meter WHERE site = ?",
          "DELETE FROM meter_import_part WHERE import_id IN"
              + " (SELECT id FROM meter_import WHERE site = ?)",
          "DELETE FROM meter_import WHERE site = ?",
          "DELETE FROM access_grant WHERE site = ?",
          "DELETE FROM site WHERE id = ?");

  private final RunningPlatform platform;

  ManagedSite(RunningPlatform platform) {
    this.platform = platform;
  }

  /** A site with nothing in it. */
  Site open() throws SQLException {
    try (Connection database = EnrolledBridge.database(platform);
        PreparedStatement insert =
            database.prepareStatement(SITE, Statement.RETURN_GENERATED_KEYS)) {
      insert.setString(1, "Import test " + UUID.randomUUID());
      insert.executeUpdate();
      try (ResultSet keys = insert.getGeneratedKeys()) {
        keys.next();
        long id = keys.getLong(1);
        grant(database, id);
        return new Site(platform, id);
      }
    }
  }

  private static void grant(Connection database, long site) throws SQLException {
    try (PreparedStatement insert = database.prepareStatement(GRANT)) {
      insert.setString(1, CLIENT);
      insert.setLong(2, site);
      insert.executeUpdate();
    }
  }

  /** One of them; closing takes it away with all that was imported. */
  record Site(RunningPlatform platform, long id) implements AutoCloseable {

    @Override
    public void close() throws SQLException {
      try (Connection database = EnrolledBridge.database(platform)) {
        for (String sql : CLEANING) {
          try (PreparedStatement delete = database.prepareStatement(sql)) {
            delete.setLong(1, id);
            delete.executeUpdate();
          }
        }
      }
    }
  }
}
