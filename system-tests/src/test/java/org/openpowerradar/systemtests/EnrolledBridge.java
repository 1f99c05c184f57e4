package org.openpowerradar.systemtests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.openpowerradar.bridge.entity.SealedKey;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.message.SensorRecord;

/**
 * A bridge enrolled for one test, with a key the test knows.
 *
 * @param serial nobody else has it
 * @param key 32 bytes
 */
record EnrolledBridge(long serial, byte[] key) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int INTERVAL_MILLIS = 11_600;
  private static final String INSERT =
      """
      INSERT INTO bridge (serial, account, site, name, model, enabled, key_next, minimum_mode,
          legacy_allowed, enrolled_at)
      SELECT ?, account, id, 'Test bridge', 'SOFTWARE', TRUE, ?, 'LEGACY', FALSE, UTC_TIMESTAMP(3)
      FROM site WHERE id = ?
      """;

  private static final String FORGET =
      """
      UPDATE bridge SET model = 'GENERATION_2', key_next = NULL, legacy_allowed = TRUE
      WHERE serial = ?
      """;

  /** Enrols a new bridge at a site of the demo. */
  static EnrolledBridge at(RunningPlatform platform, long site) throws Exception {
    return row(platform, site, 1).get(0);
  }

  /** Enrols new bridges whose serials follow each other. */
  static List<EnrolledBridge> row(RunningPlatform platform, long site, int count) throws Exception {
    List<EnrolledBridge> bridges = new ArrayList<>();
    long first = 600_000_000L + RANDOM.nextInt(100_000_000);
    byte[] sealedWith = keyEncryptionKey(platform);
    try (Connection connection = database(platform);
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (long serial = first; serial < first + count; serial++) {
        byte[] key = new byte[SealedKey.KEY_LENGTH];
        RANDOM.nextBytes(key);
        bridges.add(new EnrolledBridge(serial, key));
        insert.setLong(1, serial);
        insert.setBytes(2, SealedKey.seal(sealedWith, new BridgeSerial(serial), key));
        insert.setLong(3, site);
        insert.executeUpdate();
      }
    }
    return bridges;
  }

  /** From now on it is one of the old ones, which prove nothing. */
  void forgetKey(RunningPlatform platform) throws SQLException {
    try (Connection connection = database(platform);
        PreparedStatement update = connection.prepareStatement(FORGET)) {
      update.setLong(1, serial);
      update.executeUpdate();
    }
  }

  static Connection database(RunningPlatform platform) throws SQLException {
    return DriverManager.getConnection(
        platform.endpoint("db.jdbc.url"),
        platform.credentials().getProperty("db.migration.user"),
        platform.credentials().getProperty("db.migration.password"));
  }

  /** How many of its messages are durable and not yet compacted. */
  int journalRows(RunningPlatform platform) throws SQLException {
    try (Connection connection = database(platform);
        PreparedStatement count =
            connection.prepareStatement("SELECT COUNT(*) FROM reading_journal WHERE bridge = ?")) {
      count.setLong(1, serial);
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private static byte[] keyEncryptionKey(RunningPlatform platform) throws IOException {
    Path file = platform.var().resolve("secrets/key-encryption-key");
    return Base64.getDecoder().decode(Files.readString(file).strip());
  }

  TestBridge overTcp(RunningPlatform platform) throws Exception {
    return TestBridge.overTcp(platform.port("bridge.tcp.port"), serial, key);
  }

  TestBridge overTls(RunningPlatform platform) throws Exception {
    return TestBridge.overTls(platform.port("bridge.tls.port"), platform.ca(), serial, key);
  }

  /** A queue nobody used before. */
  static long newQueue() {
    return RANDOM.nextLong(1, Long.MAX_VALUE);
  }

  /** A sensor nobody heard before. */
  static long newSensor() {
    return 700_000_000L + RANDOM.nextInt(100_000_000);
  }

  /** Packets of one sensor at its usual interval, raw values counting up from 1000. */
  static List<SensorRecord> packets(long sensor, long startMillis, int count) {
    List<SensorRecord> packets = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      packets.add(
          new SensorRecord.Current(
              startMillis + (long) i * INTERVAL_MILLIS,
              new SensorSerial(sensor),
              i & 0xFF,
              -50,
              1000L + i));
    }
    return packets;
  }
}
