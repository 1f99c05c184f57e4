package org.openpowerradar.web.page.site.picture;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openpowerradar.energy.boundary.EnergySeries.DeviceSeries;
import org.openpowerradar.energy.entity.EnergyValue;
import org.openpowerradar.energy.entity.Interval;
import org.openpowerradar.web.page.coverage.CoverageSum;
import org.openpowerradar.web.page.figure.Figures;
import org.openpowerradar.web.page.language.Texts;
import org.openpowerradar.web.page.time.SiteTimes;

/** Says in words which time is missing and which is estimated. */
final class Remarks {
  private static final int MOST_STRETCHES = 3;
  private static final int MOST_DEVICES = 3;
  private static final double MUCH_SCATTERED = 0.02;

  private final Texts texts;
  private final Figures figures;
  private final SiteTimes times;

  Remarks(Texts texts, Figures figures, SiteTimes times) {
    this.texts = texts;
    this.figures = figures;
    this.times = times;
  }

  /** The coverage of one interval, "74.2 % measured, 25.8 % missing". */
  String ofInterval(CoverageSum sum) {
    if (!sum.isKnown()) {
      return texts.text("energy.noData");
    }
    String heard = figures.percent(sum.heardShare());
    String estimated = figures.percent(sum.estimatedShare());
    String missing = figures.percent(sum.missingShare());
    if (sum.missing() == 0) {
      return texts.text("energy.point.estimated", heard, estimated);
    }
    return sum.estimated() == 0
        ? texts.text("energy.point.missing", heard, missing)
        : texts.text("energy.point.both", heard, estimated, missing);
  }

  /**
   * Sentences on a series: how much is missing and where, how much is estimated and where. Less
   * than a thousandth missing is not worth a sentence, nor are a few lost packets here and there.
   */
  List<String> ofSeries(List<Interval> intervals, List<EnergyValue> values, Instant now) {
    CoverageSum whole = CoverageSum.of(intervals, values, now);
    List<CoverageSum> parts = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      parts.add(CoverageSum.of(intervals.get(i), values.get(i).coverage(), now));
    }
    List<String> sentences = new ArrayList<>();
    if (whole.missingShare() >= 0.001) {
      List<Interval> where =
          stretches(intervals, parts.stream().map(part -> part.missingShare() > 0.02).toList());
      sentences.add(sentence("energy.missing", whole.missing(), where));
    }
    List<Interval> where =
        stretches(intervals, parts.stream().map(Remarks::isMuchEstimated).toList());
    if (!where.isEmpty() || whole.estimatedShare() >= MUCH_SCATTERED) {
      sentences.add(sentence("energy.estimated", whole.estimated(), where));
    }
    return sentences;
  }

  /** Devices computed with a fixed voltage although a power meter should have measured it. */
  Optional<String> ofVolts(List<DeviceSeries> devices) {
    List<DeviceSeries> assumed =
        devices.stream()
            .filter(each -> each.assumedVoltsSeconds() > 0)
            .sorted(Comparator.comparingLong(DeviceSeries::assumedVoltsSeconds).reversed())
            .toList();
    if (assumed.isEmpty()) {
      return Optional.empty();
    }
    String named =
        assumed.stream()
            .limit(MOST_DEVICES)
            .map(each -> each.name() + " (" + length(each.assumedVoltsSeconds()) + ")")
            .collect(Collectors.joining(", "));
    int more = assumed.size() - MOST_DEVICES;
    return Optional.of(
        more > 0
            ? texts.text("energy.assumedVolts.many", named, more)
            : texts.text("energy.assumedVolts", named));
  }

  private String length(long seconds) {
    return figures.duration(Duration.ofSeconds(seconds));
  }

  /** Single lost packets are everywhere; only where many were lost in a row is worth naming. */
  private static boolean isMuchEstimated(CoverageSum part) {
    return part.estimatedShare() > 0.2 || part.estimated() >= 3_600;
  }

  private String sentence(String key, long seconds, List<Interval> where) {
    String length = length(seconds);
    if (where.isEmpty()) {
      return texts.text(key + ".scattered", length);
    }
    String named =
        where.stream()
            .limit(MOST_STRETCHES)
            .map(stretch -> times.stretch(stretch.start(), stretch.end()))
            .collect(Collectors.joining("; "));
    int more = where.size() - MOST_STRETCHES;
    return more > 0
        ? texts.text(key + ".many", length, named, more)
        : texts.text(key, length, named);
  }

  /** Joins neighbouring marked intervals. */
  private static List<Interval> stretches(List<Interval> intervals, List<Boolean> marked) {
    List<Interval> stretches = new ArrayList<>();
    for (int i = 0; i < intervals.size(); i++) {
      if (!marked.get(i)) {
        continue;
      }
      Instant start = intervals.get(i).start();
      while (i + 1 < intervals.size() && marked.get(i + 1)) {
        i++;
      }
      stretches.add(new Interval(start, intervals.get(i).end()));
    }
    return stretches;
  }
}
