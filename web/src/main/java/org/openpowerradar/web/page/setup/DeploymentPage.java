package org.openpowerradar.web.page.setup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.energy.boundary.SiteEnergy;
import org.openpowerradar.site.boundary.setup.Deployment;
import org.openpowerradar.site.boundary.setup.Deployments;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.rights.Rights;

/** Backs /app/site/deployment: what is set up at a site, and the one part that is open. */
@Named
@RequestScoped
public class DeploymentPage {
  @Inject Deployments deployments;
  @Inject SiteEnergy energy;
  @Inject Rights rights;
  @Inject Language language;
  @Inject HttpServletRequest request;

  private Deployment deployment;

  /** Everything at the site in the address, asked for once. */
  public Deployment getDeployment() {
    if (deployment == null) {
      String wanted = request.getParameter("site");
      long id = Typed.id(wanted);
      if (id == 0) {
        throw new NotFoundException("No site " + wanted);
      }
      deployment = deployments.of(new SiteId(id));
    }
    return deployment;
  }

  /** Asks for everything at the site, and for what is open. Called before the page is rendered. */
  public void load() {
    getDeployment();
    getZone();
    getPanel();
    getDevice();
  }

  ZoneId zone() {
    return getDeployment().site().properties().zone();
  }

  /** What is open, such as {@code device-3} or {@code new-panel-7}; empty: nothing. */
  public String getOpen() {
    String open = request.getParameter("open");
    return open == null
            || !open.matches("(new-zone|(new-panel|new-device|zone|panel|device)-[0-9]{1,18})")
        ? ""
        : open;
  }

  /** What kind of thing is open: zone, panel, device, new-zone, new-panel, new-device or empty. */
  public String getKind() {
    return getOpen().replaceFirst("-[0-9]+$", "");
  }

  /** The zone that is open, or to which a panel is added; null if none is. */
  public Deployment.ZonePart getZone() {
    return getKind().equals("zone") || getKind().equals("new-panel")
        ? getDeployment().zone(Typed.id(getOpen())).orElseThrow(this::absent)
        : null;
  }

  /** The panel that is open, or to which a device is added; null if none is. */
  public Deployment.PanelPart getPanel() {
    return getKind().equals("panel") || getKind().equals("new-device")
        ? getDeployment().panel(Typed.id(getOpen())).orElseThrow(this::absent)
        : null;
  }

  /** The device that is open; null if none is. */
  public Deployment.DevicePart getDevice() {
    return getKind().equals("device")
        ? getDeployment().device(new DeviceId(Typed.id(getOpen()))).orElseThrow(this::absent)
        : null;
  }

  /** True where it helps to see which sensors are heard. */
  public boolean isListening() {
    return getOpen().isEmpty() || getDevice() != null && getDevice().retiredAt() == null;
  }

  private NotFoundException absent() {
    return new NotFoundException("Nothing is open as " + getOpen());
  }

  /** The tree, line by line. */
  public List<SetupTree.Line> getLines() {
    return new SetupTree(getDeployment(), language.texts(), getLink(), getOpen())
        .lines(getSearch());
  }

  /** What is searched for; empty: nothing. */
  public String getSearch() {
    String search = request.getParameter("q");
    return search == null || search.length() > 120 ? "" : search.strip();
  }

  /** "4 zones, 7 panels, 31 devices, 64 of 70 phases with a sensor". */
  public String getFacts() {
    Deployment all = getDeployment();
    long phases = all.devices().filter(SetupTree::isInUse).mapToLong(d -> d.phases().size()).sum();
    long measured =
        all.devices()
            .filter(SetupTree::isInUse)
            .flatMap(device -> device.phases().stream())
            .filter(phase -> phase.sensor() != null)
            .count();
    return language
        .texts()
        .text(
            "setup.facts",
            all.zones().size(),
            all.panels().count(),
            all.devices().filter(SetupTree::isInUse).count(),
            measured,
            phases);
  }

  /**
   * How far a correction is carried into the past; null if none is under way, or not to be told.
   */
  public String getRestating() {
    if (!rights.isEnergy()) {
      return null;
    }
    try {
      return energy
          .restating(getDeployment().site().id())
          .map(each -> language.texts().text("energy.restating", each.percent()))
          .orElse(null);
    } catch (ForbiddenException notHere) {
      return null;
    }
  }

  /** Address of the page with nothing open. */
  public String getLink() {
    return link(getDeployment().site());
  }

  private static String link(org.openpowerradar.site.boundary.setup.SiteRecord site) {
    return "/app/site/deployment?account=" + site.account() + "&site=" + site.id();
  }

  /** What was just done, in words; null if nothing was. */
  public String getDone() {
    String done = request.getParameter("done");
    return done == null
            || !done.matches("saved|added|deleted|retired|split|adopted|unassigned|corrected")
        ? null
        : language.texts().text("setup.done." + done);
  }
}
