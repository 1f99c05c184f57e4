package org.openpowerradar.web.page.site;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.openpowerradar.energy.boundary.EnergyQuery;
import org.openpowerradar.energy.boundary.LivePower;
import org.openpowerradar.energy.boundary.Restating;
import org.openpowerradar.energy.boundary.SiteEnergy;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.site.boundary.Sites;
import org.openpowerradar.web.page.chart.Chart;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.live.LiveTail;
import org.openpowerradar.web.page.site.address.EnergyAddress;
import org.openpowerradar.web.page.site.address.EnergyParameters;
import org.openpowerradar.web.page.site.meter.SiteMeters;
import org.openpowerradar.web.page.site.picture.DeviceTree;
import org.openpowerradar.web.page.site.picture.EmptyCase;
import org.openpowerradar.web.page.site.picture.EnergyAnswers;
import org.openpowerradar.web.page.site.picture.EnergyPicture;
import org.openpowerradar.web.page.time.Days;
import org.openpowerradar.web.page.time.SiteTimes;
import org.primefaces.PrimeFaces;
import org.primefaces.model.TreeNode;

/** Backs /app/site/energy: the energy of one site over a period. */
@Named
@ViewScoped
public class EnergyPage implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject Sites sites;
  @Inject SiteEnergy energy;
  @Inject Language language;
  @Inject SiteMeters siteMeters;
  Clock clock = Clock.systemUTC();

  private final EnergyParameters parameters = new EnergyParameters();
  private transient SiteSummary site;
  private transient EnergyAddress address;
  private transient EnergyPicture picture;
  private transient TreeNode<DeviceTree.Line> tree;
  private transient TreeNode<?>[] ticked;
  private transient LiveTail live;
  private transient Instant newest;
  private transient Optional<Restating> restating;
  private transient SiteMeters.Found meters;

  /** Reads the address bar and asks for what it names. Called before the page is rendered. */
  public void load() {
    site = sites.site(parameters.siteId());
    SiteTimes times = language.times(site.timeZone());
    address = EnergyAddress.read(site.id(), parameters.raw(), times.day(clock.instant()));
    draw();
    tree = picture.deviceTree();
    meters = siteMeters.of(site, address.days());
  }

  /** Draws the devices that are ticked now. Called when a box of the tree is ticked or cleared. */
  public void choose() {
    address =
        address.withDevices(DeviceTree.inOrder(tree)).withGroups(DeviceTree.groupsInOrder(tree));
    draw();
    PrimeFaces.current().ajax().addCallbackParam("address", address.link());
  }

  /** Draws the same picture again with what arrived since. Called by the slow poll. */
  public void refresh() {
    draw();
  }

  /** Asks for the power of this moment. Called by the fast poll. */
  public void readLive() {
    live = tail(energy.live(address.site()), clock.instant());
  }

  private void draw() {
    Instant now = clock.instant();
    LivePower power = energy.live(site.id());
    EnergyQuery query =
        new EnergyQuery(
            address.days().start(site.timeZone()),
            address.days().end(site.timeZone()),
            address.resolution());
    EnergyAnswers answers =
        new EnergyAnswers(
            sites.tree(site.id()),
            energy.series(site.id(), query),
            power,
            sites.workingHours(site.id()));
    newest = power.at();
    picture = new EnergyPicture(address, answers, language, now);
    live = tail(power, now);
    restating = energy.restating(site.id());
  }

  private LiveTail tail(LivePower power, Instant now) {
    return LiveTail.of(
        power.watts(), power.at(), now, LiveTail.Writing.of(language, site.timeZone()));
  }

  public EnergyParameters getParameters() {
    return parameters;
  }

  public SiteSummary getSite() {
    return site;
  }

  public EnergyPicture getPicture() {
    return picture;
  }

  /** The chart; drawn once a request. */
  public Chart getChart() {
    return picture.chart();
  }

  public TreeNode<DeviceTree.Line> getTree() {
    return tree;
  }

  /** The tree keeps its nodes; Faces sets it back on a post. */
  public void setTree(TreeNode<DeviceTree.Line> tree) {
    this.tree = tree;
  }

  /** When the newest reading that is stored was measured; null: there is none. */
  public Instant getNewest() {
    return newest;
  }

  public LiveTail getLive() {
    return live;
  }

  /** Set by Faces to the nodes that are ticked; {@link #choose} reads them from the tree. */
  public TreeNode<?>[] getTicked() {
    return ticked;
  }

  public void setTicked(TreeNode<?>[] ticked) {
    this.ticked = ticked;
  }

  /** How far a correction has been carried into the past, in words; null: none is under way. */
  public String getRestating() {
    return restating
        .map(each -> language.texts().text("energy.restating", each.percent()))
        .orElse(null);
  }

  /** The meters beside the devices; asked for when the page is opened, not by polls. */
  public SiteMeters.Found getMeters() {
    return meters;
  }

  /** Why there is nothing to see; null when there is something. */
  public EmptyCase getEmptyCase() {
    return picture.empty().orElse(null);
  }

  /** The choices above the chart, as links. */
  public EnergyChoices getChoices() {
    return new EnergyChoices(address, language.texts(), language.times(site.timeZone()));
  }

  /** True when the values of the chart are to be written out. */
  public boolean isValuesShown() {
    return parameters.getValues() != null && picture.isWritable();
  }

  /** True when the reader may have the values written out. */
  public boolean isValuesOffered() {
    return parameters.getValues() == null && picture.isWritable();
  }

  /** True when the period reaches into the present, so that polling makes sense. */
  public boolean isLiveShown() {
    Days days = address.days();
    return days.contains(clock.instant(), site.timeZone());
  }
}
