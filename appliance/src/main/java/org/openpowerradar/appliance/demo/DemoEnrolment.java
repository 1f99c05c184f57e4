package org.openpowerradar.appliance.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.openpowerradar.appliance.database.DatabaseUser;
import org.openpowerradar.appliance.database.Migrations;
import org.openpowerradar.appliance.secret.Secrets;
import org.openpowerradar.bridge.entity.SealedKey;
import org.openpowerradar.protocol.identity.BridgeSerial;

/** Brings the customers of the demo into the database, with the keys of their bridges sealed. */
public final class DemoEnrolment {
  private final String url;
  private final DatabaseUser user;

  /**
   * Enrols in one database, already migrated.
   *
   * @param url JDBC address
   * @param user may write its tables
   */
  public DemoEnrolment(String url, DatabaseUser user) {
    this.url = url;
    this.user = user;
  }

  /**
   * Adds the customers, once, and lets old bridges in unproven.
   *
   * @param secrets keys of the bridges, and the file of the key they are sealed with
   * @param legacy serials of the old bridges
   */
  public void enrol(Secrets secrets, List<Long> legacy) {
    byte[] keyEncryptionKey = keyEncryptionKey(secrets);
    Map<String, String> keys = new HashMap<>();
    for (DemoBridge bridge : DemoBridge.values()) {
      BridgeSerial serial = new BridgeSerial(bridge.serial());
      byte[] sealed = SealedKey.seal(keyEncryptionKey, serial, bridge.key(secrets));
      keys.put("key_" + bridge.serial(), HexFormat.of().formatHex(sealed));
    }
    new Migrations(url, user).applyDemo(keys);
    new LegacyBridgeStore(url, user).allow(legacy);
  }

  private static byte[] keyEncryptionKey(Secrets secrets) {
    try {
      return Base64.getDecoder().decode(Files.readString(secrets.keyFile("key-encryption-key")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
