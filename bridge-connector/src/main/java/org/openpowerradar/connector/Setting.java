package org.openpowerradar.connector;

import jakarta.resource.spi.InvalidPropertyException;
import java.time.Duration;
import java.util.OptionalInt;

/**
 * The rule for one whole number of {@link BridgeActivation}.
 *
 * @param name of the property
 * @param unit what is counted, in the plural
 * @param min the least allowed
 * @param max the most allowed
 */
record Setting(String name, String unit, int min, int max) {

  /** Reads the number, which must be within its range. */
  int read(String text) throws InvalidPropertyException {
    try {
      int number = Integer.parseInt(text.strip());
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException notWhole) {
      throw refused(text, notWhole);
    }
    throw refused(text, null);
  }

  Duration seconds(String text) throws InvalidPropertyException {
    return Duration.ofSeconds(read(text));
  }

  Duration millis(String text) throws InvalidPropertyException {
    return Duration.ofMillis(read(text));
  }

  /** Reads the number; blank or "off" is none. */
  OptionalInt readUnlessOff(String text) throws InvalidPropertyException {
    boolean off = text.isBlank() || text.strip().equalsIgnoreCase("off");
    return off ? OptionalInt.empty() : OptionalInt.of(read(text));
  }

  private InvalidPropertyException refused(String text, Exception cause) {
    return new InvalidPropertyException(
        "%s is '%s', but must be a whole number of %s from %d to %d"
            .formatted(name, text, unit, min, max),
        cause);
  }
}
