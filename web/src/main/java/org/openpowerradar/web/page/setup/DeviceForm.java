package org.openpowerradar.web.page.setup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.openpowerradar.site.boundary.setup.Deployment;
import org.openpowerradar.site.boundary.setup.DeviceSetup;
import org.openpowerradar.site.entity.ConnectionType;
import org.openpowerradar.site.entity.Device;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.setup.PhaseSet;
import org.openpowerradar.web.page.figure.DeviceIcon;

/** Adds a device to the panel that is open, or changes the device that is open. */
@Named
@RequestScoped
public class DeviceForm extends SetupForm {
  @Inject DeviceSetup devices;
  @Inject DeploymentPage page;

  private DeviceFields fields;
  private String version;
  private String confirm;
  private String splitName;
  private String splitPhases;
  private String splitFrom;

  /** Adds it and opens it. */
  public void create() throws IOException {
    attempt(
        () -> {
          DeviceId made = devices.create(page.getPanel().id(), getFields().read());
          return page.getLink() + "&open=device-" + made + "&done=added#open";
        });
  }

  /** Changes it. */
  public void save() throws IOException {
    attempt(
        () -> {
          long panel = Typed.id(getFields().getPanel());
          int seen = (int) Typed.id(version);
          devices.change(page.getDevice().id(), panel, getFields().read(), seen);
          return page.getLink() + "&open=" + page.getOpen() + "&done=saved#open";
        });
  }

  /** Takes it out of use. */
  public void retire() throws IOException {
    attempt(
        () -> {
          devices.retire(page.getDevice().id(), confirm);
          return page.getLink() + "&done=retired";
        });
  }

  /** Deletes it. */
  public void delete() throws IOException {
    attempt(
        () -> {
          devices.delete(page.getDevice().id(), confirm);
          return page.getLink() + "&done=deleted";
        });
  }

  /** Makes two of it, and opens the new one. */
  public void split() throws IOException {
    attempt(
        () -> {
          PhaseSet leaving = new PhaseSet((int) Typed.id(splitPhases));
          var from = Typed.moment(splitFrom, page.zone());
          DeviceId made = devices.split(page.getDevice().id(), splitName, leaving, from);
          return page.getLink() + "&open=device-" + made + "&done=split#open";
        });
  }

  private boolean isKnown() {
    return page.getKind().equals("device");
  }

  /** What is typed; at first what is known. */
  public DeviceFields getFields() {
    if (fields == null) {
      fields =
          isKnown() ? DeviceFields.of(page.getDevice()) : DeviceFields.inPanel(page.getPanel());
    }
    return fields;
  }

  /** Phases of the panel that can be used, single ones first. */
  public List<SetupChoices.Choice> getPhases() {
    return choices(PhaseSet.options(type()));
  }

  /** Phases that can leave the device; empty if it has but one. */
  public List<SetupChoices.Choice> getLeaving() {
    PhaseSet all = page.getDevice().properties().phases();
    return choices(
        PhaseSet.options(type()).stream()
            .filter(each -> all.containsAll(each) && !all.equals(each))
            .toList());
  }

  private static List<SetupChoices.Choice> choices(List<PhaseSet> sets) {
    return sets.stream()
        .map(each -> new SetupChoices.Choice(Integer.toString(each.bits()), each.toString()))
        .toList();
  }

  private ConnectionType type() {
    return isKnown()
        ? page.getDeployment().panel(page.getDevice().panel()).orElseThrow().type()
        : page.getPanel().type();
  }

  /** Devices that may feed it. */
  public List<SetupChoices.Choice> getFeeders() {
    return page.getDeployment()
        .devices()
        .filter(SetupTree::isInUse)
        .filter(each -> !isKnown() || !each.id().equals(page.getDevice().id()))
        .map(each -> new SetupChoices.Choice(each.id().toString(), each.properties().name()))
        .toList();
  }

  /** Panels it may hang on. */
  public List<SetupChoices.Choice> getPanels() {
    return page.getDeployment().zones().stream()
        .flatMap(zone -> zone.panels().stream().map(panel -> panel(zone, panel)))
        .toList();
  }

  private static SetupChoices.Choice panel(Deployment.ZonePart zone, Deployment.PanelPart panel) {
    return new SetupChoices.Choice(Long.toString(panel.id()), zone.name() + " · " + panel.name());
  }

  /** Icon of what the device that is open is for. */
  public String getIcon() {
    return DeviceIcon.of(page.getDevice().properties().category());
  }

  /** Colours of charts, 1..8. */
  public List<String> getColours() {
    return IntStream.rangeClosed(1, Device.COLOURS).mapToObj(Integer::toString).toList();
  }

  /** Types that devices of the site have already. */
  public List<String> getTypes() {
    return page.getDeployment()
        .devices()
        .map(device -> device.properties().type())
        .filter(type -> type != null)
        .distinct()
        .sorted()
        .toList();
  }

  public String getVersion() {
    return version == null && isKnown() ? Integer.toString(page.getDevice().version()) : version;
  }

  public void setVersion(String version) {
    this.version = version;
  }

  public String getConfirm() {
    return confirm;
  }

  public void setConfirm(String confirm) {
    this.confirm = confirm;
  }

  public String getSplitName() {
    return splitName;
  }

  public void setSplitName(String splitName) {
    this.splitName = splitName;
  }

  public String getSplitPhases() {
    return splitPhases;
  }

  public void setSplitPhases(String splitPhases) {
    this.splitPhases = splitPhases;
  }

  public String getSplitFrom() {
    return splitFrom;
  }

  public void setSplitFrom(String splitFrom) {
    this.splitFrom = splitFrom;
  }
}
