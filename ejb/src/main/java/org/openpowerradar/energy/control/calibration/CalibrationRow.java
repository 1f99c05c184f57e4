package org.openpowerradar.energy.control.calibration;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.openpowerradar.energy.entity.calibration.CalibrationProblem;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.site.entity.bulk.CsvTable;

/**
 * A row of a file of calibrations, read.
 *
 * @param line of the file
 * @param text of the serial
 * @param serial null if it is none
 * @param gain [A per raw unit]; null if it is none
 * @param from as it is written; empty: since the sensor was installed
 * @param problem what is wrong; null: nothing so far
 */
record CalibrationRow(
    int line,
    String text,
    SensorSerial serial,
    BigDecimal gain,
    String from,
    CalibrationProblem problem) {
  private static final long LARGEST_SERIAL = 4_294_967_295L;
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  static CalibrationRow of(CsvTable table, CsvTable.Row row) {
    String text = row.cell(table.get("serial", "sensor", "sensor_serial"));
    SensorSerial serial = serial(text);
    int gains = table.get("gain", "amperes_per_unit");
    BigDecimal gain = number(row.cell(gains), table.decimalComma());
    boolean isGain = gain != null && gain.signum() > 0 && gain.precision() - gain.scale() <= 6;
    String offset = row.cell(table.find("offset").orElse(-1));
    BigDecimal moved = offset.isEmpty() ? BigDecimal.ZERO : number(offset, table.decimalComma());
    CalibrationProblem problem = null;
    if (serial == null) {
      problem = CalibrationProblem.SERIAL;
    } else if (!isGain) {
      problem = CalibrationProblem.GAIN;
    } else if (moved == null || moved.signum() != 0) {
      problem = CalibrationProblem.OFFSET;
    }
    String from = row.cell(table.find("valid_from", "from").orElse(-1));
    return new CalibrationRow(row.line(), text, serial, isGain ? gain : null, from, problem);
  }

  private static SensorSerial serial(String text) {
    if (!text.matches("[0-9]{1,10}")) {
      return null;
    }
    long number = Long.parseLong(text);
    return number < 1 || number > LARGEST_SERIAL ? null : new SensorSerial(number);
  }

  /** At most 12 decimals, also as 1.2E-5; null if it is none. */
  private static BigDecimal number(String text, boolean decimalComma) {
    String plain = decimalComma ? text.replace(',', '.') : text;
    if (!plain.matches("-?[0-9]{1,7}(\\.[0-9]{1,15})?([eE]-?[0-9]{1,2})?")) {
      return null;
    }
    BigDecimal number = new BigDecimal(plain).stripTrailingZeros();
    return number.scale() > 12 ? null : number;
  }

  /**
   * The first moment of the gain: a day begins at midnight of the site, a moment without an offset
   * is one of its clocks.
   *
   * @return null if it is none of the years 2000 to 2099
   */
  Instant begin(ZoneId zone) {
    try {
      Instant moment =
          from.length() <= 10
              ? LocalDate.parse(from).atStartOfDay(zone).toInstant()
              : from.matches(".*(Z|[+-][0-9]{2}:[0-9]{2})")
                  ? OffsetDateTime.parse(from.replace(' ', 'T')).toInstant()
                  : LocalDateTime.parse(from.replace(' ', 'T')).atZone(zone).toInstant();
      return moment.isBefore(EARLIEST) || !moment.isBefore(LATEST) ? null : moment;
    } catch (DateTimeParseException unreadable) {
      return null;
    }
  }

  /** The same with what is wrong. */
  CalibrationRow but(CalibrationProblem found) {
    return new CalibrationRow(line, text, serial, gain, from, found);
  }
}
