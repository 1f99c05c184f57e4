package org.openpowerradar.security.control;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * The settings of security events, read once at start.
 *
 * @param log where lines for other programs go; empty: nowhere
 * @param days how long events are kept, 30..3650
 * @param rowsPerHour most rows of an account and an hour, 10..100000; one more counts the rest
 * @param quarantine whether a bridge that is proven to be cloned is shut out
 */
public record SecuritySettings(Optional<Path> log, int days, int rowsPerHour, boolean quarantine) {
  static final String LOG = "powerradar.security.log";
  static final String DAYS = "powerradar.security.events.days";
  static final String ROWS = "powerradar.security.events.per.hour";
  static final String QUARANTINE = "powerradar.security.quarantine";

  private static final String OF_SERVER = "logs/powerradar-security.log";
  private static final String OFF = "off";

  /**
   * Reads them.
   *
   * @param server folder of the server's domain; null if there is none
   * @throws IllegalStateException with a sentence for the operator if one is out of its range
   */
  public static SecuritySettings of(Config config, String server) {
    String preset = server == null ? OFF : Path.of(server).resolve(OF_SERVER).toString();
    String log = config.getOptionalValue(LOG, String.class).orElse(preset).strip();
    String quarantine = config.getOptionalValue(QUARANTINE, String.class).orElse("on").strip();
    if (!quarantine.equals("on") && !quarantine.equals(OFF)) {
      throw new IllegalStateException("Set " + QUARANTINE + " to on or off, not " + quarantine);
    }
    return new SecuritySettings(
        log.equals(OFF) ? Optional.empty() : Optional.of(Path.of(log)),
        number(config, DAYS, 400, 30, 3_650),
        number(config, ROWS, 1_000, 10, 100_000),
        quarantine.equals("on"));
  }

  private static int number(Config config, String name, int preset, int least, int most) {
    String text = config.getOptionalValue(name, String.class).orElse(Integer.toString(preset));
    if (!text.matches("[0-9]{1,9}")
        || Integer.parseInt(text) < least
        || Integer.parseInt(text) > most) {
      throw new IllegalStateException(
          "Set " + name + " to a number from " + least + " to " + most + ", not " + text);
    }
    return Integer.parseInt(text);
  }
}
