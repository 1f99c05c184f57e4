package org.openpowerradar.web.page.site.picture;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openpowerradar.energy.boundary.EnergySeries;
import org.openpowerradar.energy.boundary.EnergySeries.DeviceSeries;
import org.openpowerradar.energy.entity.EnergyValue;
import org.openpowerradar.site.boundary.DeviceNode;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.web.page.coverage.CoverageSum;
import org.openpowerradar.web.page.figure.DeviceIcon;
import org.openpowerradar.web.page.figure.Figure;
import org.openpowerradar.web.page.figure.Figures;
import org.openpowerradar.web.page.figure.Quantity;
import org.openpowerradar.web.page.figure.Scale;
import org.openpowerradar.web.page.language.Texts;

/** The figures behind the chart: a row a device, what is not tracked, and the sum. */
public final class EnergyTable {
  private final EnergySeries energy;
  private final DeviceColours colours;
  private final Map<DeviceId, String> icons;
  private final Instant now;
  private final Figures figures;
  private final Scale energyScale;
  private final Scale powerScale;
  private final List<DeviceRow> rows = new ArrayList<>();

  EnergyTable(
      EnergyAnswers answers, Selection selection, Texts texts, Figures figures, Instant now) {
    this.energy = answers.series();
    this.colours = new DeviceColours(answers.tree());
    this.icons =
        Selection.devices(answers.tree()).stream()
            .collect(toMap(DeviceNode::id, device -> DeviceIcon.of(device.category())));
    this.now = now;
    this.figures = figures;
    this.energyScale = Quantity.ENERGY.scale(wattHours(energy.total()));
    this.powerScale = Quantity.POWER.scale(peak(energy.total()));
    selection.chosen().forEach(device -> rows.add(deviceRow(device, selection)));
    selection
        .groups()
        .forEach(
            group ->
                rows.add(row(group.name(), "cat-" + group.colour(), "", null, group.values())));
    if (!energy.untracked().isEmpty()) {
      rows.add(row(texts.text("energy.untracked"), "cat-untracked", "", null, energy.untracked()));
    }
    List<DeviceSeries> outermost = selection.outermost();
    if (!outermost.isEmpty() && !selection.isUsual()) {
      List<EnergyValue> sum = Sums.of(outermost.stream().map(DeviceSeries::values).toList());
      rows.add(row(texts.text("energy.selected"), "", "", null, sum));
    }
    rows.add(row(texts.text("energy.siteTotal"), "", "", null, energy.total()));
  }

  /** Devices, what is not tracked, the chosen devices together and the whole site. */
  public List<DeviceRow> rows() {
    return rows;
  }

  public String energyUnit() {
    return energyScale.unit();
  }

  public String powerUnit() {
    return powerScale.unit();
  }

  private DeviceRow deviceRow(DeviceSeries device, Selection selection) {
    String within = selection.container(device).map(DeviceSeries::name).orElse(null);
    String icon = icons.getOrDefault(device.device(), "");
    return row(device.name(), colours.of(device.device()), icon, within, device.values());
  }

  private DeviceRow row(
      String name, String colour, String icon, String within, List<EnergyValue> values) {
    CoverageSum covered = CoverageSum.of(energy.intervals(), values, now);
    if (!covered.isKnown()) {
      DeviceRow.Digits none = new DeviceRow.Digits(Figure.DASH, Figure.DASH, Figure.DASH);
      return new DeviceRow(name, colour, icon, within, none, covered(covered));
    }
    double wattHours = wattHours(values);
    double average = wattHours * 3_600 /* [Ws] */ / covered.known() /* [s] */;
    DeviceRow.Digits digits =
        new DeviceRow.Digits(
            figures.digits(energyScale, wattHours),
            figures.digits(powerScale, average),
            figures.digits(powerScale, peak(values)));
    return new DeviceRow(name, colour, icon, within, digits, covered(covered));
  }

  private DeviceRow.Covered covered(CoverageSum sum) {
    String rest =
        figures.percent(sum.estimatedShare()).replace("\u00a0%", "")
            + " / "
            + figures.percent(sum.missingShare());
    return new DeviceRow.Covered(
        figures.percent(sum.heardShare()),
        rest,
        sum.heardShare() * 100,
        sum.estimatedShare() * 100);
  }

  static double wattHours(List<EnergyValue> values) {
    return values.stream().mapToDouble(EnergyValue::wattHours).sum();
  }

  /** The largest average power of an interval, in watts. */
  static double peak(List<EnergyValue> values) {
    return values.stream().mapToDouble(EnergyValue::averageWatts).max().orElse(0);
  }
}
