package org.openpowerradar.web.page.settings.meter;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.openpowerradar.energy.boundary.MeterSeries;
import org.openpowerradar.energy.entity.MeterValue;
import org.openpowerradar.meter.boundary.MeterSummary;
import org.openpowerradar.meter.entity.MeterUnit;
import org.openpowerradar.web.page.chart.Chart;
import org.openpowerradar.web.page.chart.PointState;
import org.openpowerradar.web.page.chart.Stretches;
import org.openpowerradar.web.page.chart.TimeAxis;
import org.openpowerradar.web.page.figure.Figure;
import org.openpowerradar.web.page.figure.Scale;

/** The detail of one meter: what it counted, as chart and as table. */
public final class MeterPanel {
  private final MeterRow row;
  private final MeterSeries series;
  private final MeterWriting writing;
  private final Instant now;

  /** {@code series} is null for a meter without amounts. */
  public MeterPanel(MeterRow row, MeterSeries series, MeterWriting writing, Instant now) {
    this.row = row;
    this.series = series;
    this.writing = writing;
    this.now = now;
  }

  /** An interval of the table. */
  public record Line(String interval, String amount, String remark) {}

  public MeterRow row() {
    return row;
  }

  /** True when there is something to draw. */
  public boolean isKnown() {
    return series != null;
  }

  /** What was counted in the time shown. */
  public Figure total() {
    BigDecimal total =
        series.values().stream().map(MeterValue::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    return writing.amount(unit(), total);
  }

  /** How much of the time shown is known. */
  public String covered() {
    long known = series.values().stream().mapToLong(each -> each.coverage().knownSeconds()).sum();
    long all = series.values().stream().mapToLong(each -> each.coverage().totalSeconds()).sum();
    return writing.texts().text("meter.covered", percent(known, all));
  }

  private String percent(long part, long all) {
    return writing.figures().percent(all == 0 ? 0 : (double) part / all);
  }

  /** The chart of the time shown. */
  public Chart chart() {
    Scale scale = scale();
    TimeAxis axis =
        new TimeAxis(series.intervals(), series.resolution(), writing.times(series.meter().site()));
    List<Double> values = new ArrayList<>();
    StringBuilder states = new StringBuilder();
    for (int i = 0; i < series.values().size(); i++) {
      PointState state = state(i);
      states.append(state.letter());
      values.add(state.isDrawn() ? Double.valueOf(scale.of(base(i))) : null);
    }
    List<Chart.Stretch> gaps =
        Stretches.of(values.size(), position -> state(position) == PointState.MISSING);
    Chart.Series columns =
        new Chart.Series(row.name(), "cat-1", Chart.Shape.COLUMN, values, states.toString());
    return new Chart(
        scale,
        axis.labels(),
        new Chart.Marks(axis.axis(), gaps, List.of(), axis.open(now)),
        List.of(columns),
        Map.of(),
        writing.texts().text("meter.summary", row.name(), total().toString(), covered()));
  }

  /** The same as a table, newest first. */
  public List<Line> lines() {
    List<String> labels =
        new TimeAxis(series.intervals(), series.resolution(), writing.times(series.meter().site()))
            .labels();
    return IntStream.range(0, labels.size())
        .map(i -> labels.size() - 1 - i)
        .mapToObj(i -> line(labels.get(i), i))
        .toList();
  }

  /** Unit of every amount of the table. */
  public String amountUnit() {
    return scale().unit();
  }

  private Line line(String label, int i) {
    MeterValue value = series.values().get(i);
    boolean isKnown = value.coverage().knownSeconds() > 0;
    boolean isWhole = value.coverage().missingSeconds() == 0;
    String remark =
        isWhole ? "" : percent(value.coverage().knownSeconds(), value.coverage().totalSeconds());
    String digits = isKnown ? writing.figures().digits(scale(), base(i)) : Figure.DASH;
    return new Line(label, digits, isKnown ? remark : writing.texts().text("meter.missing"));
  }

  private PointState state(int i) {
    return PointState.of(series.intervals().get(i), series.values().get(i).coverage(), now);
  }

  private Scale scale() {
    double largest =
        IntStream.range(0, series.values().size()).mapToDouble(this::base).max().orElse(0);
    return MeterWriting.scale(unit(), largest);
  }

  private double base(int i) {
    return MeterWriting.base(unit(), series.values().get(i).amount());
  }

  private MeterUnit unit() {
    MeterSummary meter = series.meter();
    return meter.measure().unit();
  }
}
