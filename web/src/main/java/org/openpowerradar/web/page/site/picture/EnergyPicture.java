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
import java.util.stream.IntStream;
import org.openpowerradar.energy.boundary.EnergySeries;
import org.openpowerradar.energy.boundary.EnergySeries.DeviceSeries;
import org.openpowerradar.energy.boundary.LivePower;
import org.openpowerradar.site.boundary.SiteTree;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.web.page.chart.Chart;
import org.openpowerradar.web.page.coverage.CoverageSum;
import org.openpowerradar.web.page.figure.Quantity;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.live.LiveTail;
import org.openpowerradar.web.page.site.address.EnergyAddress;
import org.openpowerradar.web.page.site.address.Resolutions;
import org.openpowerradar.web.page.time.SiteTimes;
import org.primefaces.model.TreeNode;

/** Everything the energy page shows for one address at one moment. */
public final class EnergyPicture {
  private static final double MOST_MISSING = 0.02;

  private static final int MOST_ROWS = 750;

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
    this.selection =
        new Selection(tree, series, address.devices(), address.metric()).with(address.groups());
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
    remarks.ofVolts(series.devices()).ifPresent(sentences::add);
    if (figures.coverage().isKnown() && figures.coverage().missingShare() > MOST_MISSING) {
      sentences.add(language.texts().text("energy.lowCoverage"));
    }
    return sentences;
  }

  /** True while the chart has few enough intervals to be written out. */
  public boolean isWritable() {
    return series.intervals().size() <= MOST_ROWS;
  }

  /** The chart as lines of figures. */
  public List<ValueRow> values() {
    return ValueRow.of(chart, chart.scale(), language.figures());
  }

  /** A sentence that names the length of the intervals. */
  public String byInterval(String key) {
    return language.texts().text(key, language.texts().text(lengthKey()));
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
    series.devices().stream()
        .filter(each -> isOff(each))
        .forEach(each -> power.put(each.device(), language.texts().text("energy.off")));
    live.devices().stream()
        .filter(each -> isFresh(each.at()))
        .forEach(each -> power.put(each.device(), power(each.watts())));
    TreeNode<DeviceTree.Line> root = DeviceTree.of(tree, chosen, power);
    String title = language.texts().text("groups.title");
    DeviceTree.addGroups(root, title, series.groups(), address.groups());
    return root;
  }

  /** City, period and zone of the site in one line. */
  public String facts() {
    String where = tree.site().city() + ", " + times.days(address.days());
    String first = times.zoneName(address.days().start(times.zone()));
    String last = times.zoneName(address.days().end(times.zone()).minusSeconds(1));
    String zones = first.equals(last) ? first : first + " / " + last;
    return language.texts().text("energy.facts", where, zones);
  }

  /** "within Main supply". */
  public String within(DeviceRow row) {
    return language.texts().text("energy.within", row.within());
  }

  private String power(double watts) {
    return language.figures().figure(Quantity.POWER, watts).toString();
  }

  private boolean isFresh(Instant at) {
    return at.isAfter(now.minus(LiveTail.LATE));
  }

  /** Off right now: silent while a bridge listens. Nothing is said about periods that are over. */
  private boolean isOff(DeviceSeries device) {
    return IntStream.range(0, series.intervals().size())
        .filter(i -> series.intervals().get(i).end().isAfter(now))
        .mapToObj(i -> device.values().get(i).coverage())
        .findFirst()
        .filter(open -> open.offSeconds() * 2 > open.knownSeconds())
        .isPresent();
  }

  private CoverageSum covered(DeviceSeries device) {
    return CoverageSum.of(series.intervals(), device.values(), now);
  }

  private String lengthKey() {
    return "length." + Resolutions.code(series.resolution());
  }
}
