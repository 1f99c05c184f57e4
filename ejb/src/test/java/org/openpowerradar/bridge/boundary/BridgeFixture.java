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

  private static BridgeSettings settings() {
    return new BridgeSettings(keyFromFile(), Duration.ofSeconds(60), 2048);
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
