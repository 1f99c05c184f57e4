package org.openpowerradar.systemtests.crawl;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import org.openpowerradar.systemtests.crawl.Tenant.Thing;

/** Makes the things of tenants in the database, and notices when anything of an account changes. */
public final class TenantStore {
  private static final String TABLES_OF_ACCOUNTS =
      """
      SELECT DISTINCT k.TABLE_NAME FROM information_schema.KEY_COLUMN_USAGE k
      WHERE k.TABLE_SCHEMA = DATABASE() AND k.COLUMN_NAME = 'account'
        AND k.REFERENCED_TABLE_NAME IS NOT NULL AND k.TABLE_NAME NOT LIKE 'audit%'
      ORDER BY k.TABLE_NAME
      """;

  private static final List<String> MAKING =
      List.of(
          "INSERT INTO account (id, name, created_at) VALUES (:account, ':markeraccount',"
              + " UTC_TIMESTAMP(3)) ON DUPLICATE KEY UPDATE name = name",
          "INSERT INTO site (id, account, name, street, city, country, time_zone, currency)"
              + " VALUES (:site, :account, ':marker site', ':marker street', ':marker city', 'DE',"
              + " 'Europe/Berlin', 'EUR')",
          "INSERT INTO zone (id, account, site, name) VALUES (:zone, :account, :site,"
              + " ':marker zone')",
          "INSERT INTO panel (id, account, zone, name, connection_type, voltage_source) VALUES"
              + " (:panel, :account, :zone, ':marker panel', 'THREE_PHASE_WYE', 'FIXED')",
          "INSERT INTO device (id, account, panel, name, category, colour, phases) VALUES"
              + " (:parent, :account, :panel, ':marker mains', 'MAINS', 1, 1)",
          "INSERT INTO device (id, account, panel, parent, name, category, colour, phases) VALUES"
              + " (:device, :account, :panel, :parent, ':marker device', 'SOCKETS', 2, 1)",
          "INSERT INTO sensor (id, account, serial, type) VALUES (:sensor, :account, :sensor,"
              + " 'PAN_10')",
          "INSERT INTO electrical_parameter (account, device, phase, sensor, amperes_per_unit,"
              + " volts, power_factor, valid_from) VALUES (:account, :device, 1, :sensor, 0.00001,"
              + " 230, 1, '2000-01-01 00:00:00')",
          "INSERT INTO bridge (serial, account, site, name, model, enabled, minimum_mode,"
              + " legacy_allowed, enrolled_at) VALUES (:bridge, :account, :site, ':marker bridge',"
              + " 'GENERATION_2', TRUE, 'LEGACY', FALSE, UTC_TIMESTAMP(3))",
          "INSERT INTO bridge_session (id, bridge, transport, mode, address, opened_at, closed_at,"
              + " reason) VALUES (:event, :bridge, 'TCP', 'LEGACY', '192.0.2.:prefix',"
              + " UTC_TIMESTAMP(3), UTC_TIMESTAMP(3), 'NORMAL')",
          "INSERT INTO meter (id, account, site, name, kind, unit, direction, source, created_at)"
              + " VALUES (:meter, :account, :site, ':marker meter', 'ELECTRICITY',"
              + " 'KILOWATT_HOUR', 'DELIVERED', 'IMPORTED', UTC_TIMESTAMP(3))",
          "INSERT INTO meter_import (id, account, site, file_name, file_bytes, file_sha256, person,"
              + " person_name, staged_at, state) VALUES (:import, :account, :site,"
              + " ':marker.csv', 10, REPEAT('a', 64), 'x', ':markerperson', UTC_TIMESTAMP(3),"
              + " 'DISCARDED')",
          "INSERT INTO security_event (id, hr, account, kind, address, bridge, first_at, last_at,"
              + " times, proven) VALUES (:event, UNIX_TIMESTAMP() DIV 3600, :account,"
              + " 'FAILED_LOGIN', '192.0.2.:prefix', :bridge, UNIX_TIMESTAMP() * 1000,"
              + " UNIX_TIMESTAMP() * 1000, 3, FALSE)");

  private static final String ROWS = "SELECT * FROM :table WHERE account = ? ORDER BY 1, 2";
  private static final String GRANT =
      """
      INSERT INTO access_grant (subject, role, account, site, valid_until, granted_by, granted_at)
      VALUES (?, ?, ?, ?, ?, 'test', UTC_TIMESTAMP(3))
      """;

  private final Connection database;

  /** Writes by a connection that may change everything. */
  public TenantStore(Connection database) {
    this.database = database;
  }

  /** Makes everything of a tenant, once for each database. */
  public void make(Tenant tenant) throws SQLException {
    try (Statement statement = database.createStatement()) {
      String known = filled("SELECT 1 FROM site WHERE id = :site", tenant);
      try (ResultSet row = statement.executeQuery(known)) {
        if (row.next()) {
          return;
        }
      }
      for (String sql : MAKING) {
        statement.executeUpdate(filled(sql, tenant));
      }
    }
  }

  private static String filled(String sql, Tenant tenant) {
    String text =
        sql.replace(":account", Long.toString(tenant.account()))
            .replace(":marker", tenant.marker())
            .replace(":prefix", Integer.toString(tenant.prefix()));
    for (Thing each : Thing.values()) {
      String name = ":" + each.name().toLowerCase(Locale.ROOT);
      text = text.replaceAll(name + "\\b", Long.toString(tenant.id(each)));
    }
    return text;
  }

  /** Grants a role at the site of a tenant, or in all of its account; over says it has ended. */
  public void grant(String subject, String role, Tenant tenant, boolean whole, boolean over)
      throws SQLException {
    try (PreparedStatement insert = database.prepareStatement(GRANT)) {
      insert.setString(1, subject);
      insert.setString(2, role.toUpperCase(Locale.ROOT).replace('-', '_'));
      insert.setLong(3, tenant.account());
      insert.setObject(4, whole ? null : tenant.id(Thing.SITE));
      insert.setString(5, over ? "2020-01-01 00:00:00" : null);
      insert.executeUpdate();
    }
  }

  /** Makes a person an operator of the platform. */
  void operate(String subject) throws SQLException {
    try (PreparedStatement insert =
        database.prepareStatement("INSERT INTO platform_operator VALUES (?, 'test', NOW(3))")) {
      insert.setString(1, subject);
      insert.executeUpdate();
    }
  }

  /** Takes all grants of a person away. */
  public void revoke(String subject) throws SQLException {
    try (PreparedStatement delete =
        database.prepareStatement("DELETE FROM access_grant WHERE subject = ?")) {
      delete.setString(1, subject);
      delete.executeUpdate();
    }
  }

  /** A number that changes with any row of an account that people edit, but for its audit. */
  public long checksum(long account) throws SQLException {
    CRC32 sum = new CRC32();
    for (String table : tables()) {
      try (PreparedStatement all = database.prepareStatement(ROWS.replace(":table", table))) {
        all.setLong(1, account);
        try (ResultSet rows = all.executeQuery()) {
          while (rows.next()) {
            add(sum, table, rows);
          }
        }
      }
    }
    return sum.getValue();
  }

  private static void add(CRC32 sum, String table, ResultSet row) throws SQLException {
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      sum.update((table + i + row.getString(i)).getBytes(StandardCharsets.UTF_8));
    }
  }

  private List<String> tables() throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(TABLES_OF_ACCOUNTS)) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }
}
