package org.openpowerradar.web.page.setup;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.site.entity.setup.SetupError;
import org.openpowerradar.site.entity.setup.SetupException;

/** Reads what was typed into fields. Nothing of it is trusted. */
final class Typed {
  private static final long LARGEST_SERIAL = 4_294_967_295L;

  private Typed() {}

  /** A number with a point or a comma; null for nothing. */
  static BigDecimal number(String text, SetupError error) {
    String stripped = strip(text);
    if (stripped.isEmpty()) {
      return null;
    }
    if (!stripped.matches("[0-9]{1,10}([.,][0-9]{1,12})?")) {
      throw new SetupException(error);
    }
    return new BigDecimal(stripped.replace(',', '.'));
  }

  /** The id after a prefix such as {@code device-}; 0 for anything else. */
  static long id(String text) {
    String digits = strip(text).replaceFirst("^[a-z-]+-", "");
    return digits.matches("[0-9]{1,18}") ? Long.parseLong(digits) : 0;
  }

  static <T extends Enum<T>> T one(T[] all, String name, SetupError error) {
    return Arrays.stream(all)
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new SetupException(error));
  }

  static SensorSerial serial(String text) {
    String digits = strip(text);
    long number = digits.matches("[0-9]{1,10}") ? Long.parseLong(digits) : 0;
    if (number < 1 || number > LARGEST_SERIAL) {
      throw new SetupException(SetupError.SENSOR_NOT_AVAILABLE);
    }
    return new SensorSerial(number);
  }

  /** A moment in the local time of a site, such as 2026-11-23T10:15; null for nothing. */
  static Instant moment(String text, ZoneId zone) {
    String stripped = strip(text);
    try {
      return stripped.isEmpty() ? null : LocalDateTime.parse(stripped).atZone(zone).toInstant();
    } catch (DateTimeParseException malformed) {
      throw new SetupException(SetupError.FROM);
    }
  }

  /** A number as it is typed again: without zeros at the end. */
  static String text(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static String strip(String text) {
    return text == null ? "" : text.strip();
  }
}
