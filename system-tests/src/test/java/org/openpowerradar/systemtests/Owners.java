package org.openpowerradar.systemtests;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import org.openpowerradar.systemtests.crawl.KeycloakRealm;
import org.openpowerradar.systemtests.crawl.Person;
import org.openpowerradar.systemtests.crawl.Portal;
import org.openpowerradar.systemtests.crawl.Tenant;
import org.openpowerradar.systemtests.crawl.TenantStore;
import org.openpowerradar.systemtests.crawl.Visitor;
import org.openpowerradar.systemtests.write.Owner;

/** Administrators of accounts of a test's own, until they leave. */
final class Owners {
  private static final String ROLE = "account-admin";
  private static final String ACCOUNT =
      "INSERT IGNORE INTO account (id, name, created_at) VALUES (?, ?, UTC_TIMESTAMP(3))";
  private static final String MANY =
      "INSERT IGNORE INTO account_quota (account, kind, most) VALUES (?, '%s', 1000000)";
  private static final String HEARD =
      """
      INSERT INTO bridge_sensor_heard (bridge, sensor, rssi, last_heard, packets)
      VALUES (?, ?, -60, UNIX_TIMESTAMP() * 1000, 3)
      """;
  private static final String KNOWN =
      "INSERT INTO stream (account, serial) SELECT account, ? FROM bridge WHERE serial = ?";
  private static final String PUT_ASIDE =
      "UPDATE site SET name = CONCAT(id, ' ', name), enabled = FALSE"
          + " WHERE account = ? AND name NOT REGEXP '^[0-9]'";
  private static final String FORGET_CLAIMS = "DELETE FROM bridge_enrolment_try WHERE account = ?";

  private final RunningPlatform platform;
  private final Portal portal;
  private final KeycloakRealm realm;
  private final List<Tenant> tenants = new ArrayList<>();

  Owners(RunningPlatform platform) throws Exception {
    this.platform = platform;
    portal = new Portal(platform.endpoints(), PortalApi.trusting(platform.ca()));
    realm = new KeycloakRealm(portal, platform.credentials());
  }

  /** Somebody who may everything in the account of {@code tenant}, and nothing elsewhere. */
  Owner of(Tenant tenant) throws Exception {
    tenants.add(tenant);
    Person person = realm.person(tenant.marker(), "Owner", List.of(ROLE));
    try (Connection database = EnrolledBridge.database(platform)) {
      try (PreparedStatement insert = database.prepareStatement(ACCOUNT)) {
        insert.setLong(1, tenant.account());
        insert.setString(2, tenant.marker());
        insert.executeUpdate();
      }
      for (String kind : List.of("SITES", "BRIDGES", "SENSORS")) {
        update(MANY.formatted(kind), tenant.account());
      }
      new TenantStore(database).grant(person.subject(), ROLE, tenant, true, false);
    }
    return new Owner(Visitor.signedIn(portal, person), tenant.account());
  }

  /** A bridge with two keys that has heard two sensors: of its serial and of the one before. */
  long bridge(long site) throws Exception {
    EnrolledBridge bridge = EnrolledBridge.at(platform, site);
    for (long sensor = bridge.serial() - 1; sensor <= bridge.serial(); sensor++) {
      update(HEARD, bridge.serial(), sensor);
      update(KNOWN, sensor, bridge.serial());
    }
    update("UPDATE bridge SET key_current = key_next WHERE serial = ?", bridge.serial());
    return bridge.serial();
  }

  /** Names of sites are given once in an account, and claims are counted. */
  void putAside() throws Exception {
    for (Tenant tenant : tenants) {
      update(PUT_ASIDE, tenant.account());
      update(FORGET_CLAIMS, tenant.account());
    }
  }

  private void update(String sql, long... values) throws Exception {
    try (Connection database = EnrolledBridge.database(platform);
        PreparedStatement statement = database.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setLong(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  /** Takes the people away, and puts aside what they made. */
  void leave() throws Exception {
    putAside();
    for (Tenant tenant : tenants) {
      realm.remove(tenant.marker());
    }
    realm.close();
  }
}
