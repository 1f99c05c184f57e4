package org.openpowerradar.web.page.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openpowerradar.site.boundary.setup.Deployment;
import org.openpowerradar.web.page.figure.DeviceIcon;
import org.openpowerradar.web.page.language.Texts;

/** What is set up at a site as lines of an outline: zones, their panels, their devices. */
final class SetupTree {
  private static final Mark NONE = new Mark("", "");

  private final Deployment deployment;
  private final Texts texts;
  private final String link;
  private final String open;

  SetupTree(Deployment deployment, Texts texts, String link, String open) {
    this.deployment = deployment;
    this.texts = texts;
    this.link = link;
    this.open = open;
  }

  /**
   * A line.
   *
   * @param id of the part, such as {@code device-3}
   * @param depth 1 zone, 2 panel, 3 device
   * @param facts below the name; may be empty
   * @param colour class of the colour of a device; empty for others
   * @param icon of what a device is for; empty for others
   * @param current "true" if the part is open, otherwise null
   */
  public record Line(
      String id,
      int depth,
      String name,
      String facts,
      String link,
      String colour,
      String icon,
      String current) {}

  private record Mark(String colour, String icon) {}

  /** All lines; with a search those that have it, and what they belong to. */
  List<Line> lines(String search) {
    String wanted = search.toLowerCase(Locale.ROOT);
    List<Line> lines = new ArrayList<>();
    for (Deployment.ZonePart zone : deployment.zones()) {
      List<Line> below = new ArrayList<>();
      boolean isZone = has(zone.name(), wanted);
      zone.panels().forEach(panel -> below.addAll(panel(panel, wanted, isZone)));
      if (isZone || !below.isEmpty()) {
        lines.add(line("zone-" + zone.id(), 1, zone.name(), "", NONE));
        lines.addAll(below);
      }
    }
    return lines;
  }

  private List<Line> panel(Deployment.PanelPart panel, String wanted, boolean isWanted) {
    boolean isPanel = isWanted || has(panel.name(), wanted);
    List<Line> lines = new ArrayList<>();
    for (Deployment.DevicePart device : panel.devices()) {
      if (isPanel || isMeant(device, wanted)) {
        lines.add(device(device));
      }
    }
    if (isPanel || !lines.isEmpty()) {
      String facts = texts.text("setup.connection." + panel.type());
      lines.add(0, line("panel-" + panel.id(), 2, panel.name(), facts, NONE));
    }
    return lines;
  }

  private Line device(Deployment.DevicePart device) {
    long measured = device.phases().stream().filter(phase -> phase.sensor() != null).count();
    String facts =
        isInUse(device)
            ? texts.text("setup.tree.phases", measured, device.phases().size())
            : texts.text("setup.tree.retired");
    return line(
        "device-" + device.id(),
        3,
        device.properties().name(),
        facts,
        new Mark(
            "cat-" + device.properties().colour(), DeviceIcon.of(device.properties().category())));
  }

  private Line line(String id, int depth, String name, String facts, Mark mark) {
    String current = id.equals(open) ? "true" : null;
    String address = link + "&open=" + id + "#open";
    return new Line(id, depth, name, facts, address, mark.colour(), mark.icon(), current);
  }

  private static boolean isMeant(Deployment.DevicePart device, String wanted) {
    return has(device.properties().name(), wanted)
        || has(device.properties().type(), wanted)
        || device.phases().stream()
            .filter(phase -> phase.sensor() != null)
            .anyMatch(phase -> Long.toString(phase.sensor().serial()).contains(wanted));
  }

  private static boolean has(String text, String wanted) {
    return text != null && text.toLowerCase(Locale.ROOT).contains(wanted);
  }

  static boolean isInUse(Deployment.DevicePart device) {
    return device.retiredAt() == null;
  }
}
