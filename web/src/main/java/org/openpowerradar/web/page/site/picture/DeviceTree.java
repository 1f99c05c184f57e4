package org.openpowerradar.web.page.site.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openpowerradar.energy.boundary.EnergySeries.GroupSeries;
import org.openpowerradar.site.boundary.DeviceNode;
import org.openpowerradar.site.boundary.PanelNode;
import org.openpowerradar.site.boundary.SiteTree;
import org.openpowerradar.site.boundary.ZoneNode;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.group.GroupId;
import org.primefaces.model.CheckboxTreeNode;
import org.primefaces.model.TreeNode;

/** The zones, panels, devices and groups of a site with check boxes. */
public final class DeviceTree {
  private DeviceTree() {}

  /**
   * One line of the tree.
   *
   * @param device the device, or null for anything else
   * @param group the group of devices, or null for anything else
   * @param colour class of the colour swatch; empty for a zone or panel
   * @param power what it draws now, or empty
   */
  public record Line(DeviceId device, GroupId group, String name, String colour, String power) {
    /** True for devices. */
    public boolean isDevice() {
      return device != null;
    }

    /** True for groups of devices. */
    public boolean isGroup() {
      return group != null;
    }
  }

  /**
   * Builds the tree, all open.
   *
   * @param chosen devices whose boxes are ticked
   * @param power what the devices draw now, ready to be shown
   */
  static TreeNode<Line> of(SiteTree site, Set<DeviceId> chosen, Map<DeviceId, String> power) {
    DeviceColours colours = new DeviceColours(site);
    TreeNode<Line> root = new CheckboxTreeNode<>(new Line(null, null, "", "", ""), null);
    for (ZoneNode zone : site.zones()) {
      TreeNode<Line> zoneNode = branch(zone.name(), root);
      for (PanelNode panel : zone.panels()) {
        boolean alone = zone.panels().size() == 1;
        TreeNode<Line> parent = alone ? zoneNode : branch(panel.name(), zoneNode);
        for (DeviceNode device : panel.devices()) {
          String drawn = power.getOrDefault(device.id(), "");
          String colour = colours.of(device.id());
          new CheckboxTreeNode<>(new Line(device.id(), null, device.name(), colour, drawn), parent);
        }
      }
    }
    tick(root, chosen);
    return root;
  }

  /** Adds the groups of the site, if it has some, under a branch of their own. */
  static void addGroups(
      TreeNode<Line> root, String title, List<GroupSeries> groups, List<GroupId> chosen) {
    if (groups.isEmpty()) {
      return;
    }
    TreeNode<Line> branch = branch(title, root);
    for (GroupSeries group : groups) {
      Line line = new Line(null, group.group(), group.name(), "cat-" + group.colour(), "");
      new CheckboxTreeNode<>(line, branch).setSelected(chosen.contains(group.group()));
    }
  }

  /** The groups whose boxes are ticked, in the order of the tree. */
  public static List<GroupId> groupsInOrder(TreeNode<Line> node) {
    List<GroupId> ticked = new ArrayList<>();
    if (node.getData().isGroup() && node.isSelected()) {
      ticked.add(node.getData().group());
    }
    node.getChildren().forEach(child -> ticked.addAll(groupsInOrder(child)));
    return ticked;
  }

  /** The devices whose boxes are ticked, in the order of the tree. */
  public static List<DeviceId> inOrder(TreeNode<Line> node) {
    List<DeviceId> ticked = new ArrayList<>();
    if (node.getData().isDevice() && node.isSelected()) {
      ticked.add(node.getData().device());
    }
    node.getChildren().forEach(child -> ticked.addAll(inOrder(child)));
    return ticked;
  }

  private static TreeNode<Line> branch(String name, TreeNode<Line> parent) {
    TreeNode<Line> node = new CheckboxTreeNode<>(new Line(null, null, name, "", ""), parent);
    node.setExpanded(true);
    return node;
  }

  /** Ticking a leaf ticks or half ticks the nodes above it as well. */
  private static void tick(TreeNode<Line> node, Set<DeviceId> chosen) {
    if (node.getData().isDevice() && chosen.contains(node.getData().device())) {
      node.setSelected(true);
    }
    node.getChildren().forEach(child -> tick(child, chosen));
  }
}
