package org.openpowerradar.benchmarks.question;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.openpowerradar.benchmarks.platform.MeasuredPlatform;
import org.openpowerradar.benchmarks.platform.PlatformStore;

/**
 * Fills the platform with customers: as many accounts with as many sites each as asked for, each
 * site with a bridge, a meter and four devices. Anna of the demo administrates the first of them,
 * Dora is auditor of all.
 */
final class ListStore extends PlatformStore {
  static final long FIRST = 1_001;

  private static final String OURS = "BETWEEN %d AND %d"; // the platform has one of its own
  private static final String ANNA = "b1000000-0000-4000-8000-000000000001";
  private static final String DORA = "b1000000-0000-4000-8000-000000000004";
  private static final String ACCOUNT =
      """
      INSERT INTO account (id, name, created_at)
      SELECT 1000 + seq, CONCAT('Customer ', LPAD(seq, 3, '0')), UTC_TIMESTAMP(3)
      FROM seq_1_to_%1$d
      """;
  private static final String SITE =
      """
      INSERT INTO site (id, account, name, street, city, country, time_zone, currency, area_m2)
      SELECT a.id * 100 + s.seq, a.id, CONCAT('Branch ', LPAD(s.seq, 2, '0')), '1 Long Street',
        'Berlin', 'DE', 'Europe/Berlin', 'EUR', 500
      FROM account a JOIN seq_1_to_%2$d s WHERE a.id %3$s
      """;
  private static final String ZONE =
      """
      INSERT INTO zone (id, account, site, name)
      SELECT id, account, id, 'Hall' FROM site WHERE account %3$s
      """;
  private static final String PANEL =
      """
      INSERT INTO panel (id, account, zone, name, connection_type, voltage_source)
      SELECT id, account, id, 'Main panel', 'THREE_PHASE_WYE', 'FIXED' FROM site WHERE account %3$s
      """;
  private static final String DEVICE =
      """
      INSERT INTO device (id, account, panel, name, category, colour, phases)
      SELECT p.id * 10 + s.seq, p.account, p.id, CONCAT('Circuit ', s.seq), 'HVAC', 1, 1
      FROM panel p JOIN seq_1_to_4 s WHERE p.account %3$s
      """;
  private static final String SENSOR =
      """
      INSERT INTO sensor (id, account, serial, type)
      SELECT id, account, id, 'PAN_10' FROM device WHERE account %3$s
      """;
  private static final String PARAMETERS =
      """
      INSERT INTO electrical_parameter
        (account, device, phase, sensor, amperes_per_unit, volts, valid_from)
      SELECT account, id, 1, id, 0.0001, 230, '2000-01-01' FROM device WHERE account %3$s
      """;
  private static final String BRIDGE =
      """
      INSERT INTO bridge (serial, account, site, name, model, enabled, minimum_mode, legacy_allowed,
        last_session, enrolled_at)
      SELECT 100000000 + id, account, id, CONCAT('Bridge of ', name), 'GENERATION_3', TRUE, 'HMAC',
        FALSE, id, UTC_TIMESTAMP(3)
      FROM site WHERE account %3$s
      """;
  private static final String SESSION =
      """
      INSERT INTO bridge_session (id, bridge, transport, mode, address, opened_at)
      SELECT site, serial, 'TLS', 'HMAC', '192.0.2.1', UTC_TIMESTAMP(3)
      FROM bridge WHERE account %3$s
      """;
  private static final String STATUS =
      """
      INSERT INTO bridge_status (bridge, received, uptime_s, noise_dbm, firmware)
      SELECT serial, UNIX_TIMESTAMP() * 1000, 3600, -95, '3.0.1' FROM bridge WHERE account %3$s
      """;
  private static final String HEARD =
      """
      INSERT INTO bridge_sensor_heard (bridge, sensor, rssi, last_heard, packets)
      SELECT 100000000 + p.id, d.id, -60, UNIX_TIMESTAMP() * 1000, 3
      FROM device d JOIN panel p ON p.id = d.panel WHERE d.account %3$s
      """;
  private static final String METER =
      """
      INSERT INTO meter (account, site, name, kind, unit, direction, source, created_at)
      SELECT account, id, 'Grid', 'ELECTRICITY', 'KILOWATT_HOUR', 'DELIVERED', 'IMPORTED',
        UTC_TIMESTAMP(3) FROM site WHERE account %3$s
      """;
  private static final String EVENT =
      """
      INSERT INTO security_event (hr, account, kind, address, bridge, first_at, last_at, times, proven)
      SELECT UNIX_TIMESTAMP() DIV 3600 - s.seq, b.account, 'FAILED_LOGIN', '192.0.2.1', b.serial,
        (UNIX_TIMESTAMP() - 3600 * s.seq) * 1000, (UNIX_TIMESTAMP() - 3600 * s.seq) * 1000, 2, FALSE
      FROM bridge b JOIN seq_1_to_20 s WHERE b.account %3$s
      """;
  private static final String OTHERS =
      """
      INSERT INTO access_grant (subject, role, account, site, granted_by, granted_at)
      SELECT UUID(), 'VIEWER', account, id, 'benchmark', UTC_TIMESTAMP(3) FROM site
      WHERE account %3$s
      """;
  private static final String ADMINISTRATOR =
      """
      INSERT INTO access_grant (subject, role, account, granted_by, granted_at)
      VALUES (?, 'ACCOUNT_ADMIN', ?, 'benchmark', UTC_TIMESTAMP(3))
      """;
  private static final String AUDITOR =
      """
      INSERT INTO access_grant (subject, role, account, granted_by, granted_at)
      SELECT ?, 'AUDITOR', id, 'benchmark', UTC_TIMESTAMP(3) FROM account
      WHERE id %3$s
      """;
  private static final String ANALYZE =
      "ANALYZE TABLE site, bridge, device, electrical_parameter, access_grant, meter";
  private static final List<String> MAKING =
      List.of(
          ACCOUNT,
          SITE,
          ZONE,
          PANEL,
          DEVICE,
          SENSOR,
          PARAMETERS,
          BRIDGE,
          SESSION,
          STATUS,
          HEARD,
          METER,
          EVENT,
          OTHERS);

  ListStore(MeasuredPlatform platform) {
    super(platform);
  }

  /** Stores everything; the database knows its sizes afterwards. */
  void fill(int accounts, int sites) {
    String ours = OURS.formatted(FIRST, FIRST + accounts - 1);
    MAKING.forEach(sql -> update(sql.formatted(accounts, sites, ours)));
    update(ADMINISTRATOR, ANNA, FIRST);
    update(AUDITOR.formatted(accounts, sites, ours), DORA);
    analyze();
  }

  /** Answers rows, which {@link #update} does not take. */
  private void analyze() {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(ANALYZE);
    } catch (SQLException e) {
      throw new IllegalStateException(ANALYZE, e);
    }
  }
}
