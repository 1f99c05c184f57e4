package org.openpowerradar.meter.control.file;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.openpowerradar.meter.entity.imports.FindingCode;

/**
 * Turns the times of a file into instants. A time of the hour that the clock shows twice in autumn
 * is the first one when a series has it for the first time, and the second one after that; a time
 * that the clock skips in spring is an error of its row.
 */
final class FileClock {
  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .appendPattern("yyyy-MM-dd[' ']['T']HH:mm[:ss[.SSS]]")
          .optionalStart()
          .appendOffset("+HH:MM", "Z")
          .optionalEnd()
          .toFormatter(java.util.Locale.ROOT);
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  private final ZoneId zone;
  private final Findings findings;
  private final Map<String, Set<LocalDateTime>> doubled = new HashMap<>();
  private boolean isZoneNeeded;

  FileClock(ZoneId zone, Findings findings) {
    this.zone = zone;
    this.findings = findings;
  }

  /** Whether any time was without an offset, so that the zone mattered. */
  boolean isZoneNeeded() {
    return isZoneNeeded;
  }

  /**
   * The instant of an ISO 8601 time [s since 1970 UTC]; empty if it is wrong, which is then in the
   * findings.
   */
  OptionalLong read(String text, long row, String series) {
    try {
      TemporalAccessor time = ISO.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
      if (time instanceof OffsetDateTime instant) {
        return ranged(instant.toEpochSecond(), instant.getYear(), text, row);
      }
      return local((LocalDateTime) time, text, row, series);
    } catch (DateTimeException unreadable) {
      findings.add(FindingCode.TIME_FORM, row, series, cut(text));
      return OptionalLong.empty();
    }
  }

  /** Like {@link #read}, for a time on a clock without offset. */
  OptionalLong local(LocalDateTime time, String text, long row, String series) {
    isZoneNeeded = true;
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
    if (offsets.isEmpty()) {
      findings.add(FindingCode.TIME_HOLE, row, series, cut(text), zone.getId());
      return OptionalLong.empty();
    }
    ZoneOffset offset = offsets.get(0);
    if (offsets.size() > 1 && !doubled.computeIfAbsent(series, each -> new HashSet<>()).add(time)) {
      offset = offsets.get(1);
    }
    return ranged(time.toEpochSecond(offset), time.getYear(), text, row);
  }

  /** Says how the doubled hours were taken. */
  void report() {
    doubled.forEach(
        (series, times) ->
            findings.add(
                FindingCode.TIME_AMBIGUOUS,
                0,
                series,
                times.size(),
                times.stream().sorted().findFirst().orElseThrow()));
  }

  private OptionalLong ranged(long seconds, int year, String text, long row) {
    if (year < FIRST_YEAR || year > LAST_YEAR || seconds % 60 != 0) {
      findings.add(FindingCode.TIME_FORM, row, "", cut(text));
      return OptionalLong.empty();
    }
    return OptionalLong.of(seconds);
  }

  static String cut(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "...";
  }
}
