package org.openpowerradar.web.page.site.picture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.openpowerradar.energy.boundary.EnergySeries;
import org.openpowerradar.energy.boundary.EnergySeries.DeviceSeries;
import org.openpowerradar.energy.boundary.EnergySeries.GroupSeries;
import org.openpowerradar.energy.entity.EnergyValue;
import org.openpowerradar.site.entity.schedule.WorkingHours;
import org.openpowerradar.web.page.chart.Chart;
import org.openpowerradar.web.page.chart.Chart.Shape;
import org.openpowerradar.web.page.chart.PointState;
import org.openpowerradar.web.page.chart.Stretches;
import org.openpowerradar.web.page.chart.TimeAxis;
import org.openpowerradar.web.page.coverage.CoverageSum;
import org.openpowerradar.web.page.figure.Scale;
import org.openpowerradar.web.page.language.Texts;
import org.openpowerradar.web.page.site.address.Metric;
import org.openpowerradar.web.page.time.SiteTimes;

/** Turns the energy of a site into a chart: at most eight devices, the rest in one grey series. */
final class EnergyChart {
  static final int MOST_SERIES = 8;

  private final EnergySeries energy;
  private final WorkingHours hours;
  private final DeviceColours colours;
  private final Metric metric;
  private final Instant now;
  private final Texts texts;

  EnergyChart(EnergyAnswers answers, Metric metric, Instant now, Texts texts) {
    this.energy = answers.series();
    this.hours = answers.hours();
    this.colours = new DeviceColours(answers.tree());
    this.metric = metric;
    this.now = now;
    this.texts = texts;
  }

  /** The chart of the chosen devices. */
  Chart draw(Selection selection, SiteTimes times, Map<Integer, String> notes, String summary) {
    List<Curve> curves = curves(selection);
    Scale scale = scale(curves);
    TimeAxis axis = new TimeAxis(energy.intervals(), energy.resolution(), times);
    Chart.Marks marks =
        new Chart.Marks(axis.axis(), gaps(curves), axis.offHours(hours), axis.open(now));
    return new Chart(
        scale,
        axis.labels(),
        marks,
        curves.stream().map(curve -> series(curve, scale)).toList(),
        notes,
        summary);
  }

  private record Curve(String name, String colour, Shape shape, List<EnergyValue> values) {}

  private List<Curve> curves(Selection selection) {
    List<DeviceSeries> largest =
        selection.chosen().stream()
            .sorted(Comparator.comparingDouble(Selection::energy).reversed())
            .limit(MOST_SERIES)
            .toList();
    Set<DeviceSeries> shown = new HashSet<>(largest);
    List<Curve> curves = new ArrayList<>();
    largest.forEach(each -> curves.add(curve(each, selection)));
    rest(selection, shown, curves);
    if (selection.isUsual()) {
      whole(curves);
    }
    selection.groups().forEach(each -> curves.add(curve(each)));
    return curves;
  }

  /** What makes the usual devices the whole site: the untracked part, or the site as a line. */
  private void whole(List<Curve> curves) {
    if (!metric.isSum()) {
      curves.add(new Curve(texts.text("energy.siteTotal"), "ink", Shape.LINE, energy.total()));
    } else if (!energy.untracked().isEmpty()) {
      String name = texts.text("energy.untracked");
      curves.add(new Curve(name, "cat-untracked", Shape.HATCHED_COLUMN, energy.untracked()));
    }
  }

  /** Its devices may be columns already, so a group is never one of the stack. */
  private Curve curve(GroupSeries group) {
    Shape shape = metric.isSum() ? Shape.STEP : Shape.LINE;
    return new Curve(group.name(), "cat-" + group.colour(), shape, group.values());
  }

  private Curve curve(DeviceSeries device, Selection selection) {
    Shape part = metric.isSum() ? Shape.COLUMN : Shape.LINE;
    Shape shape = metric.isSum() && selection.containsChosen(device) ? Shape.STEP : part;
    return new Curve(device.name(), colours.of(device.device()), shape, device.values());
  }

  private void rest(Selection selection, Set<DeviceSeries> shown, List<Curve> curves) {
    List<List<EnergyValue>> others =
        selection.chosen().stream()
            .filter(each -> !shown.contains(each) && !selection.containsChosen(each))
            .map(DeviceSeries::values)
            .toList();
    if (!others.isEmpty()) {
      String name = texts.text("energy.otherDevices", others.size());
      Shape shape = metric.isSum() ? Shape.COLUMN : Shape.LINE;
      curves.add(new Curve(name, "neutral", shape, Sums.of(others)));
    }
  }

  private Scale scale(List<Curve> curves) {
    double largest =
        IntStream.range(0, energy.intervals().size())
            .mapToDouble(i -> Math.max(single(curves, i), metric.isSum() ? stack(curves, i) : 0))
            .max()
            .orElse(0);
    return metric.quantity().scale(largest);
  }

  private double single(List<Curve> curves, int i) {
    return curves.stream().mapToDouble(curve -> metric.of(curve.values().get(i))).max().orElse(0);
  }

  private double stack(List<Curve> curves, int i) {
    return curves.stream()
        .filter(curve -> curve.shape() != Shape.STEP)
        .mapToDouble(curve -> metric.of(curve.values().get(i)))
        .sum();
  }

  private Chart.Series series(Curve curve, Scale scale) {
    List<Double> values = new ArrayList<>();
    StringBuilder states = new StringBuilder();
    for (int i = 0; i < curve.values().size(); i++) {
      EnergyValue value = curve.values().get(i);
      PointState state = state(value, i);
      states.append(state.letter());
      values.add(state.isDrawn() ? scale.of(metric.of(value)) : null);
    }
    return new Chart.Series(curve.name(), curve.colour(), curve.shape(), values, states.toString());
  }

  private PointState state(EnergyValue value, int i) {
    return PointState.of(energy.intervals().get(i), value.coverage(), now);
  }

  /** Stretches in which every curve that has any data at all is missing. */
  private List<Chart.Stretch> gaps(List<Curve> curves) {
    List<Curve> alive = curves.stream().filter(this::hasData).toList();
    return Stretches.of(energy.intervals().size(), position -> allMissing(alive, position));
  }

  private boolean hasData(Curve curve) {
    return IntStream.range(0, curve.values().size())
        .anyMatch(i -> state(curve.values().get(i), i).isDrawn());
  }

  private boolean allMissing(List<Curve> curves, int i) {
    return !curves.isEmpty()
        && curves.stream().allMatch(curve -> state(curve.values().get(i), i) == PointState.MISSING);
  }

  /** Remarks on intervals that are not wholly measured, by position. */
  Map<Integer, String> notes(List<EnergyValue> values, Remarks remarks) {
    Map<Integer, String> notes = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      CoverageSum sum = CoverageSum.of(energy.intervals().get(i), values.get(i).coverage(), now);
      if (sum.heardShare() < 0.995 && sum.known() + sum.missing() > 0) {
        notes.put(i, remarks.ofInterval(sum));
      }
    }
    return notes;
  }
}
