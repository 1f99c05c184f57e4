package org.openpowerradar.softwarebridge.command;

import java.time.Instant;
import java.time.format.DateTimeParseException;

/** Instants as people write them on a command line. */
final class Instants {
  private Instants() {}

  static Instant parse(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException notOne) {
      throw Refusal.wrong("'" + text + "' is not an instant as 2026-10-01T00:00:00Z.");
    }
  }
}
