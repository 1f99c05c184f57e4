package org.openpowerradar.bridge.control;

import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/**
 * The settings of bridges, read once at start.
 *
 * @param key opens the keys of bridges
 * @param keepAlive after how much silence a bridge sends PING, 30..1200 s
 * @param credits how many readings a bridge may have under way, 64..65535
 * @param sessionsKept for how long ended sessions of bridges are remembered, 30..3650 days
 */
public record BridgeSettings(
    KeyEncryptionKey key, Duration keepAlive, long credits, Duration sessionsKept) {

  static final String KEY_FILE = "powerradar.key.file";
  static final String KEEP_ALIVE = "powerradar.bridge.keepalive.seconds";
  static final String CREDITS = "powerradar.bridge.credits";

  /** Days after which an ended session is forgotten. */
  public static final String SESSIONS_KEPT = "powerradar.bridge.sessions.days";

  private static final long DEFAULT_KEEP_ALIVE = 60;
  private static final long DEFAULT_CREDITS = 2048;
  private static final long DEFAULT_SESSIONS_KEPT = 400;

  /**
   * Reads them.
   *
   * @throws IllegalStateException with a sentence for the operator if one is missing or out of its
   *     range
   */
  public static BridgeSettings of(Config config) {
    String keyFile =
        config
            .getOptionalValue(KEY_FILE, String.class)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "Set " + KEY_FILE + " to the file that holds the key-encryption key"));
    return new BridgeSettings(
        KeyEncryptionKey.read(Path.of(keyFile)),
        Duration.ofSeconds(number(config, KEEP_ALIVE, DEFAULT_KEEP_ALIVE, 30, 1200)),
        number(config, CREDITS, DEFAULT_CREDITS, 64, 65_535),
        Duration.ofDays(number(config, SESSIONS_KEPT, DEFAULT_SESSIONS_KEPT, 30, 3650)));
  }

  private static long number(Config config, String name, long preset, long least, long most) {
    String text = config.getOptionalValue(name, String.class).orElse(Long.toString(preset));
    if (!text.matches("[0-9]{1,9}")
        || Long.parseLong(text) < least
        || Long.parseLong(text) > most) {
      throw new IllegalStateException(
          "Set " + name + " to a number from " + least + " to " + most + ", not " + text);
    }
    return Long.parseLong(text);
  }
}
