package org.openpowerradar.meter.control.file;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openpowerradar.meter.entity.imports.FindingCode;

/** The points of a vendor report while its rows come in. */
final class ReportPoints {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("M/d/uuuu H:mm:ss", Locale.ROOT);
  private static final String GOOD = "-N- NONE";
  private static final String HIGH = "CONSUMPTN HI";
  private static final String LOW = "CONSUMPTN LO";
  private static final int BESIDE = 60;

  private final FileClock clock;
  private final Findings findings;
  private final Map<String, SplitCounter> counters = new LinkedHashMap<>();
  private final Map<String, Integer> leftOut = new TreeMap<>();
  private SplitCounter.Half half;
  private String point = "";
  private int seconds = 900;
  private int empty;
  private long aligned;
  private long count;

  ReportPoints(ZoneId zone, Findings findings) {
    this.clock = new FileClock(zone, findings);
    this.findings = findings;
  }

  void row(List<String> cells, long row) {
    String first = cells.get(0).strip();
    if (first.equals("Point Name:")) {
      open(cells.size() > 1 ? cells.get(1).strip() : "", row);
    } else if (first.equals("Trend Every:")) {
      trend(cells.size() > 1 ? cells.get(1).strip() : "", row);
    } else if (first.startsWith("No data in range")) {
      empty++;
    } else if (half != null && isReading(first)) {
      reading(cells, row);
    }
  }

  private static boolean isReading(String first) {
    return !first.isEmpty() && !first.startsWith("*") && !first.endsWith(":");
  }

  private void open(String name, long row) {
    int colon = name.lastIndexOf(':');
    if (colon < 1 || colon > Limits.NAME) {
      findings.add(FindingCode.NAME_FORM, row, FileClock.cut(name));
      half = null;
      return;
    }
    point = name;
    String kind = name.substring(colon + 1).strip();
    String meter = name.substring(0, colon);
    SplitCounter counter =
        counters.computeIfAbsent(
            meter.toUpperCase(Locale.ROOT), each -> new SplitCounter(meter, findings));
    Limits.requireSeries(counters.size());
    half = kind.equals(HIGH) ? counter.high() : kind.equals(LOW) ? counter.low() : null;
    if (half == null) {
      leftOut.merge(kind, 1, Integer::sum);
    }
  }

  private void trend(String text, long row) {
    if (text.matches("[1-9][0-9]? minutes?")) {
      seconds = Integer.parseInt(text.split(" ")[0]) * 60;
    } else {
      findings.add(FindingCode.INTERVAL_LENGTH, row, point, FileClock.cut(text));
    }
  }

  private void reading(List<String> cells, long row) {
    if (cells.size() != 4) {
      findings.add(FindingCode.CELLS, row, point, cells.size(), 4);
      return;
    }
    OptionalLong time = time(cells.get(0).strip() + " " + cells.get(1).strip(), row);
    String status = cells.get(3).strip().replaceAll("\\s+", " ");
    String value = cells.get(2).strip();
    if (time.isEmpty()) {
      return;
    }
    if (!status.equals(GOOD)) {
      findings.add(FindingCode.STATUS, row, point, FileClock.cut(status));
    } else if (!value.matches("[0-9]{1,12}([.][0-9]{1,9})?")) {
      findings.add(FindingCode.VALUE_FORM, row, point, FileClock.cut(value));
    } else {
      Limits.requireValues(++count);
      half.add(time.getAsLong(), new BigDecimal(value), row);
    }
  }

  /** A reading is at most a minute beside its place, because the points are asked one by one. */
  private OptionalLong time(String text, long row) {
    try {
      LocalDateTime read = LocalDateTime.parse(text, TIME);
      long late = Math.floorMod(read.toLocalTime().toSecondOfDay(), seconds);
      long shift = late <= BESIDE ? -late : seconds - late <= BESIDE ? seconds - late : 0;
      aligned += shift == 0 ? 0 : 1;
      return clock.local(read.plusSeconds(shift), text, row, point);
    } catch (DateTimeException unreadable) {
      findings.add(FindingCode.TIME_FORM, row, point, FileClock.cut(text));
      return OptionalLong.empty();
    }
  }

  List<ParsedSeries> series(Conversion conversion) {
    clock.report();
    if (aligned > 0) {
      findings.add(FindingCode.TIMES_ALIGNED, 0, "", aligned);
    }
    if (empty > 0) {
      findings.add(FindingCode.POINTS_EMPTY, 0, "", empty);
    }
    if (!leftOut.isEmpty()) {
      String kinds =
          leftOut.entrySet().stream()
              .map(each -> each.getKey() + " (" + each.getValue() + ")")
              .collect(Collectors.joining(", "));
      findings.add(FindingCode.POINTS_LEFT_OUT, 0, "", kinds);
    }
    List<ParsedSeries> series =
        counters.values().stream()
            .map(counter -> counter.series(seconds))
            .flatMap(Optional::stream)
            .map(draft -> draft.finish(conversion, 0))
            .toList();
    if (!series.isEmpty()) {
      findings.add(FindingCode.COUNTER_FIRST, 0, "", series.size());
    }
    return series;
  }
}
