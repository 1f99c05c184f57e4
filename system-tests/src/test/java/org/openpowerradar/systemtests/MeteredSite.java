package org.openpowerradar.systemtests;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A site of a customer made for one test, whose devices have one sensor each: one raw unit is 10
 * uA, at 230 V and power factor 1. The service client may see and correct it until it is closed.
 */
final class MeteredSite implements AutoCloseable {
  /** Options of a replay with the same figures. */
  static final List<String> SCALE =
      List.of("--amperes-per-raw", "0.00001", "--volts", "230", "--power-factor", "1");

  private static final String SERVICE_CLIENT = "b1000000-0000-4000-8000-000000000101";
  private static final String ACCOUNT =
      "INSERT INTO account (name, created_at) VALUES (?, UTC_TIMESTAMP(3))";
  private static final String SITE =
      """
      INSERT INTO site (account, name, city, country, time_zone, currency)
      VALUES (?, 'Measured', 'Nowhere', 'DE', ?, 'EUR')
      """;
  private static final String ZONE = "INSERT INTO zone (account, site, name) VALUES (?, ?, 'All')";
  private static final String PANEL =
      """
      INSERT INTO panel (account, zone, name, connection_type, voltage_source)
      VALUES (?, ?, 'All', 'SINGLE_PHASE', 'FIXED')
      """;
  private static final String DEVICE =
      """
      INSERT INTO device (account, panel, name, category, colour, phases)
      VALUES (?, ?, ?, 'SOCKETS', 1, 1)
      """;
  private static final String SENSOR =
      "INSERT INTO sensor (account, serial, type) VALUES (?, ?, 'PAN_10')";
  private static final String PARAMETERS =
      """
      INSERT INTO electrical_parameter
        (account, device, phase, sensor, amperes_per_unit, volts, power_factor, valid_from)
      VALUES (?, ?, 1, ?, 0.00001, 230, 1, '2000-01-01 00:00:00')
      """;
  private static final String GRANT =
      """
      INSERT INTO access_grant (subject, role, account, granted_by, granted_at)
      VALUES (?, ?, ?, 'test', UTC_TIMESTAMP(3))
      """;
  private static final String REVOKE = "DELETE FROM access_grant WHERE account = ?";

  private final RunningPlatform platform;
  private final long account;
  private final long site;
  private final long panel;

  private MeteredSite(RunningPlatform platform, ZoneId zone) throws SQLException {
    this.platform = platform;
    try (Connection database = EnrolledBridge.database(platform)) {
      account = insert(database, ACCOUNT, "Test " + UUID.randomUUID());
      site = insert(database, SITE, account, zone.getId());
      panel = insert(database, PANEL, account, insert(database, ZONE, account, site));
      for (String role : List.of("VIEWER", "INSTALLER")) {
        insert(database, GRANT, SERVICE_CLIENT, role, account);
      }
    }
  }

  static MeteredSite in(RunningPlatform platform, ZoneId zone) throws SQLException {
    return new MeteredSite(platform, zone);
  }

  /** Installs a device on each sensor from {@code base} on, named as in the list. */
  MeteredSite devices(long base, List<String> names) throws SQLException {
    try (Connection database = EnrolledBridge.database(platform)) {
      for (int i = 0; i < names.size(); i++) {
        long device = insert(database, DEVICE, account, panel, names.get(i));
        insert(database, PARAMETERS, account, device, insert(database, SENSOR, account, base + i));
      }
    }
    return this;
  }

  long id() {
    return site;
  }

  long account() {
    return account;
  }

  /** Gives somebody a role in the account, until it is closed. */
  MeteredSite grant(String subject, String role) throws SQLException {
    try (Connection database = EnrolledBridge.database(platform)) {
      insert(database, GRANT, subject, role, account);
    }
    return this;
  }

  EnrolledBridge bridge() throws Exception {
    return EnrolledBridge.at(platform, site);
  }

  /** What the portal's interface says of the site. */
  JsonObject energy(Instant from, Instant to, String resolution) throws Exception {
    String query = "/energy?from=" + from + "&to=" + to + "&resolution=" + resolution;
    return platform.api().json("/sites/" + site + query).asJsonObject();
  }

  /** The intervals of each device by name, from and to as in {@link #energy}. */
  Map<String, List<MeteredEnergy>> series(Instant from, Instant to, String resolution)
      throws Exception {
    Map<String, List<MeteredEnergy>> series = new HashMap<>();
    for (JsonObject device :
        energy(from, to, resolution).getJsonArray("devices").getValuesAs(JsonObject.class)) {
      series.put(
          device.getString("name"), device.getJsonArray("values").getValuesAs(MeteredEnergy::of));
    }
    return series;
  }

  private static long insert(Connection database, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement =
        database.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.executeUpdate();
      try (ResultSet keys = statement.getGeneratedKeys()) {
        keys.next();
        return keys.getLong(1);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    try (Connection database = EnrolledBridge.database(platform);
        PreparedStatement revoke = database.prepareStatement(REVOKE)) {
      revoke.setLong(1, account);
      revoke.executeUpdate();
    }
  }
}
