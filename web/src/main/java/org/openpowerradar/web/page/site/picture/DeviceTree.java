package org.openpowerradar.web.page.site.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openpowerradar.site.boundary.DeviceNode;
import org.openpowerradar.site.boundary.PanelNode;
import org.openpowerradar.site.boundary.SiteTree;
import org.openpowerradar.site.boundary.ZoneNode;
import org.openpowerradar.site.entity.DeviceId;
import org.primefaces.model.CheckboxTreeNode;
import org.primefaces.model.TreeNode;

/** The zones, panels and devices of a site with check boxes. */
public final class DeviceTree {
  private DeviceTree() {}

  /**
   * One line of the tree.
   *
   * @param device the device, or null for a zone or panel
   * @param colour class of the colour swatch; empty for a zone or panel
   * @param power what it draws now, or empty
   */
  public record Line(DeviceId device, String name, String colour, String power) {
    /** True for devices. */
    public boolean isDevice() {
      return device != null;
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
    TreeNode<Line> root = new CheckboxTreeNode<>(new Line(null, "", "", ""), null);
    for (ZoneNode zone : site.zones()) {
      TreeNode<Line> zoneNode = branch(zone.name(), root);
      for (PanelNode panel : zone.panels()) {
        boolean alone = zone.panels().size() == 1;
        TreeNode<Line> parent = alone ? zoneNode : branch(panel.name(), zoneNode);
        for (DeviceNode device : panel.devices()) {
          String drawn = power.getOrDefault(device.id(), "");
          String colour = colours.of(device.id());
          new CheckboxTreeNode<>(new Line(device.id(), device.name(), colour, drawn), parent);
        }
      }
    }
    tick(root, chosen);
    return root;
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
    TreeNode<Line> node = new CheckboxTreeNode<>(new Line(null, name, "", ""), parent);
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
