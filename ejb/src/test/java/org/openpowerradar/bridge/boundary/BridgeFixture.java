package org.openpowerradar.bridge.boundary;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.boundary.AccessFixture;
import org.openpowerradar.account.boundary.audit.AuditFixture;
import org.openpowerradar.bridge.control.BridgeSettings;
import org.openpowerradar.bridge.control.KeyEncryptionKey;
import org.openpowerradar.site.boundary.SiteFixture;

/** The boundaries of bridges as the container would make them, with keep-alives of 60 s. */
public final class BridgeFixture {
  private static final byte[] KEY_ENCRYPTION_KEY = new byte[32];

  private BridgeFixture() {}

  /** The key that seals the keys of bridges here: 32 zeros. */
  public static byte[] keyEncryptionKey() {
    return KEY_ENCRYPTION_KEY.clone();
  }

  public static BridgeSessions sessions(EntityManager entities, Clock clock) {
    BridgeSessions sessions = new BridgeSessions();
    sessions.settings = settings();
    sessions.audit = AuditFixture.trail(entities, clock, "connector");
    sessions.clock = clock;
    sessions.entities = entities;
    return sessions;
  }

  public static Bridges bridges(EntityManager entities, Clock clock, Access access) {
    Bridges bridges = new Bridges();
    bridges.access = access;
    bridges.settings = settings();
    bridges.clock = clock;
    bridges.installation = SiteFixture.installation(entities);
    bridges.entities = entities;
    return bridges;
  }

  static BridgeKeys keys(EntityManager entities, Clock clock, Access access) {
    BridgeKeys keys = new BridgeKeys();
    keys.access = access;
    keys.audit = AuditFixture.trail(entities, clock, "person");
    keys.settings = settings();
    keys.clock = clock;
    keys.context = AccessFixture.context("person");
    keys.entities = entities;
    return keys;
  }

  public static LegacyPermits permits(EntityManager entities, Clock clock, Access access) {
    LegacyPermits permits = new LegacyPermits();
    permits.access = access;
    permits.audit = AuditFixture.trail(entities, clock, "person");
    permits.clock = clock;
    permits.context = AccessFixture.context("person");
    permits.entities = entities;
    return permits;
  }

  static SecurityPolicies policies(EntityManager entities, Clock clock, Access access) {
    SecurityPolicies policies = new SecurityPolicies();
    policies.access = access;
    policies.audit = AuditFixture.trail(entities, clock, "person");
    policies.settings = settings();
    policies.clock = clock;
    policies.context = AccessFixture.context("person");
    policies.entities = entities;
    return policies;
  }

  static SessionHistory history(EntityManager entities, Clock clock, Access access) {
    SessionHistory history = new SessionHistory();
    history.bridges = bridges(entities, clock, access);
    history.entities = entities;
    return history;
  }

  static SessionTimer timer(EntityManager entities, Clock clock) {
    SessionTimer timer = new SessionTimer();
    timer.settings = settings();
    timer.clock = clock;
    timer.entities = entities;
    return timer;
  }

  /** Settings as most tests want them. */
  public static BridgeSettings settings() {
    return new BridgeSettings(keyFromFile(), Duration.ofSeconds(60), 2048, Duration.ofDays(400));
  }

  private static KeyEncryptionKey keyFromFile() {
    try {
      Path file = Files.createTempFile("key", ".base64");
      Files.writeString(file, Base64.getEncoder().encodeToString(KEY_ENCRYPTION_KEY));
      KeyEncryptionKey key = KeyEncryptionKey.read(file);
      Files.delete(file);
      return key;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
