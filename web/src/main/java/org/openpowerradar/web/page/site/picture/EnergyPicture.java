package org.openpowerradar.web.page.site.picture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpowerradar.energy.boundary.EnergySeries;
import org.openpowerradar.energy.boundary.EnergySeries.DeviceSeries;
import org.openpowerradar.energy.boundary.LivePower;
import org.openpowerradar.site.boundary.SiteTree;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.web.page.chart.Chart;
import org.openpowerradar.web.page.coverage.CoverageSum;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.live.LiveTail;
import org.openpowerradar.web.page.site.address.EnergyAddress;
import org.openpowerradar.web.page.site.address.Resolutions;
import org.openpowerradar.web.page.time.SiteTimes;
import org.primefaces.model.TreeNode;

/** Everything the energy page shows for one address at one moment. */
public final class EnergyPicture {
  private final EnergyAddress address;
  private final EnergyAnswers answers;
  private final SiteTree tree;
  private final EnergySeries series;
  private final LivePower live;
  private final Language language;
  private final SiteTimes times;
  private final Instant now;
  private final Selection selection;
  private final KeyFigures figures;
  private final EnergyTable table;
  private final Chart chart;

  public EnergyPicture(
      EnergyAddress address, EnergyAnswers answers, Language language, Instant now) {
    this.address = address;
    this.answers = answers;
    this.tree = answers.tree();
    this.series = answers.series();
    this.live = answers.live();
    this.language = language;
    this.times = language.times(series.zone());
    this.now = now;
    this.selection = new Selection(tree, series, address.devices(), address.metric());
    this.figures = new KeyFigures(series, now, language.texts(), language.figures(), times);
    this.table = new EnergyTable(answers, selection, language.texts(), language.figures(), now);
    this.chart = draw();
  }

  public KeyFigures figures() {
    return figures;
  }

  public EnergyTable table() {
    return table;
  }

  /** The chart of the chosen devices. */
  public Chart chart() {
    return chart;
  }

  private Chart draw() {
    EnergyChart drawing = new EnergyChart(answers, address.metric(), now, language.texts());
    Remarks remarks = new Remarks(language.texts(), language.figures(), times);
    return drawing.draw(selection, times, drawing.notes(series.total(), remarks), summary());
  }

  private String summary() {
    String period = times.days(address.days());
    String metric = language.texts().text("metric." + address.metric().code());
    String resolution = language.texts().text(lengthKey());
    return language
        .texts()
        .text(
            "energy.summary",
            metric,
            resolution,
            selection.chosen().size(),
            period,
            figures.energy().toString(),
            figures.measured().toString());
  }

  /** Sentences on missing and estimated time, and on devices that were never heard. */
  public List<String> remarks() {
    Remarks remarks = new Remarks(language.texts(), language.figures(), times);
    List<String> sentences =
        new ArrayList<>(remarks.ofSeries(series.intervals(), series.total(), now));
    String silent =
        selection.chosen().stream()
            .filter(each -> !covered(each).isKnown())
            .map(DeviceSeries::name)
            .collect(Collectors.joining(", "));
    if (!silent.isEmpty() && figures.coverage().isKnown()) {
      sentences.add(language.texts().text("energy.silent", silent));
    }
    return sentences;
  }

  /** Why there is nothing to see; empty when there is something. */
  public Optional<EmptyCase> empty() {
    if (series.devices().isEmpty()) {
      return Optional.of(EmptyCase.NOT_SET_UP);
    }
    if (figures.coverage().isKnown()) {
      return Optional.empty();
    }
    return Optional.of(live.at() == null ? EmptyCase.WAITING : EmptyCase.NOTHING_IN_PERIOD);
  }

  /** The zones and devices with check boxes; ticked is what the chart shows. */
  public TreeNode<DeviceTree.Line> deviceTree() {
    Set<DeviceId> chosen = new HashSet<>();
    selection.chosen().forEach(each -> chosen.add(each.device()));
    Map<DeviceId, String> power = new HashMap<>();
    live.devices().forEach(each -> power.put(each.device(), devicePower(each.watts(), each.at())));
    return DeviceTree.of(tree, chosen, power);
  }

  /** City, period and zone of the site in one line. */
  public String facts() {
    String where = tree.site().city() + ", " + times.days(address.days());
    return language.texts().text("energy.facts", where, times.zoneName(now));
  }

  /** What the key figure of the peak is called. */
  public String peakLabel() {
    return language.texts().text("energy.peakPower", language.texts().text(lengthKey()));
  }

  /** What is to be known about the table. */
  public String footnote() {
    return language.texts().text("energy.footnote", language.texts().text(lengthKey()));
  }

  /** "within Main supply". */
  public String within(DeviceRow row) {
    return language.texts().text("energy.within", row.within());
  }

  private String devicePower(double watts, Instant at) {
    return LiveTail.of(watts, at, now, writing()).power().toString();
  }

  private LiveTail.Writing writing() {
    return LiveTail.Writing.of(language, times.zone());
  }

  private CoverageSum covered(DeviceSeries device) {
    return CoverageSum.of(series.intervals(), device.values(), now);
  }

  private String lengthKey() {
    return "length." + Resolutions.code(series.resolution());
  }
}
