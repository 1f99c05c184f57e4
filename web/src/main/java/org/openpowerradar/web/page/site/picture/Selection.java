package org.openpowerradar.web.page.site.picture;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openpowerradar.energy.boundary.EnergySeries;
import org.openpowerradar.energy.boundary.EnergySeries.DeviceSeries;
import org.openpowerradar.energy.boundary.EnergySeries.GroupSeries;
import org.openpowerradar.energy.entity.EnergyValue;
import org.openpowerradar.site.boundary.DeviceNode;
import org.openpowerradar.site.boundary.SiteTree;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.group.GroupId;
import org.openpowerradar.web.page.site.address.Metric;

/** Which devices of a site are shown, and which of them contain others. */
final class Selection {
  private static final int USUAL_LINES = 5;

  private final Map<DeviceId, DeviceNode> nodes = new LinkedHashMap<>();
  private final List<DeviceSeries> chosen;
  private final boolean usual;
  private final List<GroupSeries> known;
  private List<GroupSeries> groups = List.of();

  /**
   * The devices asked for. Without a wish: for sums all devices that contain no others, for lines
   * the largest of them.
   */
  Selection(SiteTree tree, EnergySeries series, Optional<List<DeviceId>> asked, Metric metric) {
    devices(tree).forEach(node -> nodes.put(node.id(), node));
    usual = asked.isEmpty();
    known = series.groups();
    List<DeviceSeries> candidates =
        series.devices().stream().filter(each -> nodes.containsKey(each.device())).toList();
    chosen =
        asked
            .map(ids -> candidates.stream().filter(each -> ids.contains(each.device())).toList())
            .orElseGet(() -> usual(candidates, metric));
  }

  /** The same with groups of devices beside it. */
  Selection with(List<GroupId> asked) {
    groups = known.stream().filter(each -> asked.contains(each.group())).toList();
    return this;
  }

  /** The chosen groups by name; they are in no sum, for their devices may be. */
  List<GroupSeries> groups() {
    return groups;
  }

  /** Every device of the site, in the order of the tree. */
  static List<DeviceNode> devices(SiteTree tree) {
    return tree.zones().stream()
        .flatMap(zone -> zone.panels().stream())
        .flatMap(panel -> panel.devices().stream())
        .toList();
  }

  /** The chosen devices, in the order of the tree. */
  List<DeviceSeries> chosen() {
    return chosen;
  }

  /** True when the reader has not chosen. */
  boolean isUsual() {
    return usual;
  }

  /** True when another chosen device lies electrically behind this one. */
  boolean containsChosen(DeviceSeries container) {
    return chosen.stream().anyMatch(each -> ancestors(each.device()).contains(container.device()));
  }

  /** The chosen device that this one lies electrically behind, if any. */
  Optional<DeviceSeries> container(DeviceSeries device) {
    Set<DeviceId> ancestors = ancestors(device.device());
    return chosen.stream().filter(each -> ancestors.contains(each.device())).findFirst();
  }

  /** The chosen devices that no other chosen device contains: together they count nothing twice. */
  List<DeviceSeries> outermost() {
    Set<DeviceId> ids = new HashSet<>();
    chosen.forEach(each -> ids.add(each.device()));
    return chosen.stream()
        .filter(each -> ancestors(each.device()).stream().noneMatch(ids::contains))
        .toList();
  }

  /** Energy of a series over all its intervals, in watt-hours. */
  static double energy(DeviceSeries series) {
    return series.values().stream().mapToDouble(EnergyValue::wattHours).sum();
  }

  private List<DeviceSeries> usual(List<DeviceSeries> candidates, Metric metric) {
    Set<DeviceId> containers = new HashSet<>();
    nodes.values().forEach(node -> containers.add(node.parent()));
    List<DeviceSeries> innermost =
        candidates.stream().filter(each -> !containers.contains(each.device())).toList();
    if (metric.isSum()) {
      return innermost;
    }
    Set<DeviceSeries> largest =
        new HashSet<>(
            innermost.stream()
                .sorted(Comparator.comparingDouble(Selection::energy).reversed())
                .limit(USUAL_LINES)
                .toList());
    return innermost.stream().filter(largest::contains).toList();
  }

  private Set<DeviceId> ancestors(DeviceId device) {
    Set<DeviceId> found = new HashSet<>();
    DeviceId parent = nodes.get(device).parent();
    while (parent != null && nodes.containsKey(parent) && found.add(parent)) {
      parent = nodes.get(parent).parent();
    }
    return found;
  }
}
