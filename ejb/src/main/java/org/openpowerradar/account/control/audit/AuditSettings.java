package org.openpowerradar.account.control.audit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * The settings of the audit trail, read once at start.
 *
 * @param key signs checkpoints; empty: none are made
 * @param copies the file that checkpoints are also written to; empty: the log alone
 * @param entries after how many entries at the latest there is a checkpoint, 1..100000
 * @param longest for how long at most an entry stands without one, 1..1440 min
 */
public record AuditSettings(
    Optional<SigningKey> key, Optional<Path> copies, long entries, Duration longest) {
  static final String KEY_FILE = "powerradar.audit.key.file";
  static final String COPIES = "powerradar.audit.checkpoint.file";
  static final String ENTRIES = "powerradar.audit.checkpoint.entries";
  static final String WAIT = "powerradar.audit.checkpoint.minutes";

  private static final String NONE = "none";

  /**
   * Reads them.
   *
   * @throws IllegalStateException with a sentence for the operator if one is out of its range
   */
  public static AuditSettings of(Config config) {
    return new AuditSettings(
        file(config, KEY_FILE).map(SigningKey::read),
        file(config, COPIES),
        number(config, ENTRIES, 100, 100_000),
        Duration.ofMinutes(number(config, WAIT, 5, 1_440)));
  }

  private static Optional<Path> file(Config config, String name) {
    return config
        .getOptionalValue(name, String.class)
        .map(String::strip)
        .filter(text -> !text.equals(NONE))
        .map(Path::of);
  }

  private static long number(Config config, String name, long preset, long most) {
    String text = config.getOptionalValue(name, String.class).orElse(Long.toString(preset));
    if (!text.matches("[1-9][0-9]{0,8}") || Long.parseLong(text) > most) {
      throw new IllegalStateException(
          "Set " + name + " to a number from 1 to " + most + ", not " + text);
    }
    return Long.parseLong(text);
  }
}
