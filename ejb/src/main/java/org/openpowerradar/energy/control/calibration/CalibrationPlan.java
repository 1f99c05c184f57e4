package org.openpowerradar.energy.control.calibration;

import static java.util.stream.Collectors.groupingBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openpowerradar.energy.entity.calibration.CalibrationLine;
import org.openpowerradar.energy.entity.calibration.CalibrationProblem;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.site.boundary.bulk.SensorSpan;
import org.openpowerradar.site.entity.SensorType;
import org.openpowerradar.site.entity.bulk.CsvTable;

/**
 * What a file of calibrations would do to what is installed. A gain counts from its moment until
 * the next one of the same sensor in the file, or for ever, wherever the sensor was then; it may
 * reach into the past.
 */
public final class CalibrationPlan {
  private final List<CalibrationRow> rows;
  private final List<CalibrationLine> lines = new ArrayList<>();
  private final List<CalibrationStep> steps = new ArrayList<>();

  /**
   * Reads a table with the columns serial and gain, and maybe valid_from and offset.
   *
   * @throws org.openpowerradar.site.entity.bulk.UnreadableFileException if a column is missing
   */
  public CalibrationPlan(CsvTable table) {
    table.get("serial", "sensor", "sensor_serial");
    table.get("gain", "amperes_per_unit");
    rows = table.rows().stream().map(row -> CalibrationRow.of(table, row)).toList();
  }

  /** Sensors that the file names. */
  public List<SensorSerial> sensors() {
    return rows.stream()
        .filter(row -> row.problem() == null)
        .map(CalibrationRow::serial)
        .distinct()
        .toList();
  }

  /** Compares with what is installed, where the caller may correct it. */
  public CalibrationPlan over(List<SensorSpan> installed) {
    Map<SensorSerial, List<SensorSpan>> spans =
        installed.stream().collect(groupingBy(SensorSpan::sensor));
    Map<SensorSerial, TreeMap<Instant, CalibrationRow>> begins = begins(spans);
    for (CalibrationRow row : rows) {
      lines.add(line(row, spans, begins));
    }
    return this;
  }

  private Map<SensorSerial, TreeMap<Instant, CalibrationRow>> begins(
      Map<SensorSerial, List<SensorSpan>> spans) {
    Map<SensorSerial, TreeMap<Instant, CalibrationRow>> begins = new HashMap<>();
    for (CalibrationRow row : rows) {
      if (row.problem() == null && spans.containsKey(row.serial())) {
        Instant begin = begin(row, spans.get(row.serial()));
        if (begin != null) {
          begins.computeIfAbsent(row.serial(), key -> new TreeMap<>()).putIfAbsent(begin, row);
        }
      }
    }
    return begins;
  }

  /** By the clock of the site at which the sensor was installed first. */
  private static Instant begin(CalibrationRow row, List<SensorSpan> spans) {
    return row.from().isEmpty() ? spans.get(0).from() : row.begin(zone(spans));
  }

  private static ZoneId zone(List<SensorSpan> spans) {
    return spans.get(0).place().site().timeZone();
  }

  private CalibrationLine line(
      CalibrationRow row,
      Map<SensorSerial, List<SensorSpan>> installed,
      Map<SensorSerial, TreeMap<Instant, CalibrationRow>> begins) {
    if (row.problem() != null) {
      return wrong(row, row.problem());
    }
    List<SensorSpan> spans = installed.get(row.serial());
    if (spans == null) {
      return wrong(row, CalibrationProblem.UNKNOWN);
    }
    Instant begin = begin(row, spans);
    CalibrationProblem problem = problem(row, spans, begin, begins.get(row.serial()));
    if (problem != null) {
      return wrong(row, problem);
    }
    Instant end = begins.get(row.serial()).higherKey(begin);
    List<CalibrationStep> own =
        spans.stream()
            .map(span -> step(row, span, begin, end))
            .filter(each -> each != null)
            .toList();
    if (own.isEmpty()) {
      return wrong(row, CalibrationProblem.NOT_INSTALLED);
    }
    own.stream().filter(CalibrationStep::isChange).forEach(steps::add);
    return planned(row, begin, own);
  }

  private static CalibrationProblem problem(
      CalibrationRow row,
      List<SensorSpan> spans,
      Instant begin,
      TreeMap<Instant, CalibrationRow> begins) {
    if (spans.get(0).type() == SensorType.PAN_42) {
      return CalibrationProblem.POWER_METER;
    }
    if (begin == null) {
      return CalibrationProblem.FROM;
    }
    if (begin.getNano() != 0 || begin.getEpochSecond() % 900 != 0) {
      return CalibrationProblem.QUARTER_HOUR;
    }
    return begins.get(begin) == row ? null : CalibrationProblem.TWICE;
  }

  /** The part of the span within the time of the gain; null if there is none. */
  private static CalibrationStep step(
      CalibrationRow row, SensorSpan span, Instant begin, Instant end) {
    Instant from = span.from().isAfter(begin) ? span.from() : begin;
    boolean isEarlier = end != null && (span.to() == null || end.isBefore(span.to()));
    Instant to = isEarlier ? end : span.to();
    return to == null || from.isBefore(to) ? new CalibrationStep(span, row.gain(), from, to) : null;
  }

  private static CalibrationLine planned(
      CalibrationRow row, Instant begin, List<CalibrationStep> own) {
    SensorSpan first = own.get(0).span();
    return new CalibrationLine(
        row.line(),
        row.text(),
        new CalibrationLine.Place(
            first.place().name(),
            first.place().site().name(),
            first.place().site().timeZone(),
            first.amperesPerUnit(),
            own.stream().anyMatch(CalibrationStep::isChange)),
        row.gain(),
        row.from().isEmpty() ? null : begin,
        null);
  }

  private static CalibrationLine wrong(CalibrationRow row, CalibrationProblem problem) {
    return new CalibrationLine(row.line(), row.text(), null, row.gain(), null, problem);
  }

  /** What each row would do, in the order of the file. */
  public List<CalibrationLine> lines() {
    return List.copyOf(lines);
  }

  /** What is to be corrected, the earliest first. */
  public List<CalibrationStep> steps() {
    return steps.stream().sorted(Comparator.comparing(CalibrationStep::from)).toList();
  }

  /** Names this plan: the same only for the same changes to the same state. */
  public String token() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(lines.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of()
          .formatHex(digest.digest(steps.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every JDK has SHA-256", absent);
    }
  }
}
