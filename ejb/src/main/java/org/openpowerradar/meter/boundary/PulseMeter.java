package org.openpowerradar.meter.boundary;

import java.util.Comparator;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.meter.entity.Meter;
import org.openpowerradar.meter.entity.Meter.Measure;
import org.openpowerradar.meter.entity.UnitPerPulse;
import org.openpowerradar.meter.entity.imports.ImportRefusedException;
import org.openpowerradar.meter.entity.imports.Refusal;
import org.openpowerradar.protocol.identity.SensorSerial;

/**
 * A meter of pulses as somebody wants to add it, or as it is told to be added elsewhere.
 *
 * @param name 1..120 characters, unique at the site
 * @param measure what it counts; its source is PULSE
 * @param sender serial under which a bridge reports the count
 * @param first what a pulse is worth, and since when
 */
public record PulseMeter(String name, Measure measure, SensorSerial sender, UnitPerPulse first) {
  private static final int NAME = 120;

  /**
   * Checks the name.
   *
   * @throws InvalidRequestException if it has not 1 to 120 characters
   */
  public PulseMeter {
    if (name == null || name.isBlank() || name.length() > NAME) {
      throw new ImportRefusedException(Refusal.NAME_IMPOSSIBLE);
    }
  }

  /** With what a pulse is worth last. */
  static PulseMeter of(Meter meter) {
    return new PulseMeter(
        meter.name(),
        meter.measure(),
        meter.sensor().orElseThrow(),
        meter.pulseUnits().stream()
            .max(Comparator.comparing(UnitPerPulse::validFrom))
            .orElseThrow());
  }
}
