package org.openpowerradar.appliance.demo;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.openpowerradar.appliance.database.DatabaseUser;
import org.openpowerradar.appliance.host.CannotStartException;

/**
 * Lets old bridges in without a proof, as bridges of the first demo account. They have no secret;
 * what they send is shown as unproven.
 */
final class LegacyBridgeStore {
  private static final String ALLOW =
      """
      INSERT INTO bridge
        (serial, account, site, name, model, enabled, minimum_mode, legacy_allowed, enrolled_at)
      VALUES (?, 1, 1, ?, 'GENERATION_2', TRUE, 'LEGACY', TRUE, UTC_TIMESTAMP(3))
      ON DUPLICATE KEY UPDATE legacy_allowed = legacy_allowed
      """;

  private final String url;
  private final DatabaseUser user;

  LegacyBridgeStore(String url, DatabaseUser user) {
    this.url = url;
    this.user = user;
  }

  /** Enrols those that are not enrolled; the others stay as they are. */
  void allow(List<Long> serials) {
    try (Connection connection = DriverManager.getConnection(url, user.name(), user.password());
        PreparedStatement insert = connection.prepareStatement(ALLOW)) {
      for (Long serial : serials) {
        insert.setLong(1, serial);
        insert.setString(2, "Old bridge " + serial);
        insert.executeUpdate();
      }
    } catch (SQLException e) {
      throw new CannotStartException("An old bridge could not be enrolled: " + e.getMessage(), e);
    }
  }
}
