package org.openpowerradar.web.page.site.picture;

import java.util.List;
import java.util.stream.IntStream;
import org.openpowerradar.web.page.chart.Chart;
import org.openpowerradar.web.page.figure.Figure;
import org.openpowerradar.web.page.figure.Figures;
import org.openpowerradar.web.page.figure.Scale;

/**
 * An interval of the chart as a line of figures.
 *
 * @param interval its name
 * @param digits a figure a series; a dash where the chart draws nothing
 * @param remark on its coverage; empty where all was measured
 */
public record ValueRow(String interval, List<String> digits, String remark) {

  /** The chart as lines, first interval first. */
  static List<ValueRow> of(Chart chart, Scale scale, Figures figures) {
    return IntStream.range(0, chart.labels().size())
        .mapToObj(i -> row(chart, i, scale, figures))
        .toList();
  }

  private static ValueRow row(Chart chart, int i, Scale scale, Figures figures) {
    List<String> digits =
        chart.series().stream()
            .map(series -> series.values().get(i))
            .map(value -> value == null ? Figure.DASH : figures.digits(scale, scale.base(value)))
            .toList();
    return new ValueRow(chart.labels().get(i), digits, chart.notes().getOrDefault(i, ""));
  }
}
