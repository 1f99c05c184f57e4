package org.openpowerradar.benchmarks.platform;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.openpowerradar.benchmarks.load.BridgeKey;
import org.openpowerradar.bridge.entity.SealedKey;
import org.openpowerradar.protocol.identity.BridgeSerial;

/** Makes accounts, sites, devices and bridges, as people would in the portal. */
public final class EnrolmentStore extends PlatformStore {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String ACCOUNT =
      "INSERT INTO account (id, name, created_at) VALUES (?, ?, UTC_TIMESTAMP(3))";
  private static final String ZONE =
      "INSERT INTO zone (id, account, site, name) VALUES (?, ?, ?, 'Hall')";
  private static final String PANEL =
      """
      INSERT INTO panel (id, account, zone, name, connection_type, voltage_source)
      VALUES (?, ?, ?, 'Panel', 'THREE_PHASE_WYE', 'FIXED')
      """;
  private static final String GRANT =
      """
      INSERT INTO access_grant (subject, role, account, granted_by, granted_at)
      SELECT DISTINCT subject, role, ?, 'benchmark', UTC_TIMESTAMP(3) FROM access_grant
      WHERE subject = 'b1000000-0000-4000-8000-000000000101'
      """;
  private static final String SITE =
      """
      INSERT INTO site (id, account, name, city, country, time_zone, currency)
      VALUES (?, ?, ?, 'Berlin', 'DE', 'Europe/Berlin', 'EUR')
      """;
  private static final String BRIDGE =
      """
      INSERT INTO bridge (serial, account, site, name, model, enabled, key_current, minimum_mode,
          legacy_allowed, enrolled_at)
      SELECT ?, account, id, 'Load', ?, TRUE, ?, 'LEGACY', ?, UTC_TIMESTAMP(3) FROM site
      WHERE id = ?
      """;
  private static final String DEVICE =
      """
      INSERT INTO device (id, account, panel, name, category, colour, phases)
      SELECT ?, account, id, ?, 'HVAC', 1, 1 FROM panel WHERE id = ?
      """;
  private static final String SENSOR =
      """
      INSERT INTO sensor (id, account, serial, type) SELECT id, account, ?, 'PAN_10' FROM device
      WHERE id = ?
      """;
  private static final String PARAMETERS =
      """
      INSERT INTO electrical_parameter
        (account, device, phase, sensor, amperes_per_unit, volts, valid_from)
      SELECT account, id, 1, id, 0.0001, 230, '2000-01-01' FROM device WHERE id = ?
      """;

  private final byte[] keyEncryptionKey;

  /** Enrols at {@code platform}. */
  public EnrolmentStore(MeasuredPlatform platform) {
    super(platform);
    this.keyEncryptionKey = platform.keyEncryptionKey();
  }

  /** An account the service client may see, with one site of the same id. */
  public void account(long id) {
    update(ACCOUNT, id, "Benchmark " + id);
    update(GRANT, id);
    site(id, id);
  }

  /** A site with one zone and one panel of the same id. */
  public void site(long account, long id) {
    update(SITE, id, account, "Site " + id);
    update(ZONE, id, account, id);
    update(PANEL, id, account, id);
  }

  /** Devices at a site, each with one sensor; their ids are the serials of the sensors. */
  public void devices(long site, long firstSensor, int count) {
    for (long serial = firstSensor; serial < firstSensor + count; serial++) {
      update(DEVICE, serial, "Circuit " + serial, site);
      update(SENSOR, serial, serial);
      update(PARAMETERS, serial);
    }
  }

  /** Bridges with keys of their own at a site. */
  public List<BridgeKey> bridges(long site, long firstSerial, int count) throws SQLException {
    List<BridgeKey> bridges = new ArrayList<>();
    for (long serial = firstSerial; serial < firstSerial + count; serial++) {
      byte[] key = new byte[SealedKey.KEY_LENGTH];
      RANDOM.nextBytes(key);
      bridges.add(new BridgeKey(new BridgeSerial(serial), key));
    }
    try (Connection connection = connect();
        PreparedStatement insert = connection.prepareStatement(BRIDGE)) {
      for (BridgeKey bridge : bridges) {
        byte[] sealed = SealedKey.seal(keyEncryptionKey, bridge.serial(), bridge.key());
        set(insert, bridge.serial().value(), "SOFTWARE", sealed, false, site);
        insert.addBatch();
      }
      insert.executeBatch();
    }
    return bridges;
  }

  /** Old bridges, which have no keys, at a site. */
  public void legacyBridges(long site, long firstSerial, int count) throws SQLException {
    try (Connection connection = connect();
        PreparedStatement insert = connection.prepareStatement(BRIDGE)) {
      for (long serial = firstSerial; serial < firstSerial + count; serial++) {
        set(insert, serial, "GENERATION_2", null, true, site);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
