package org.openpowerradar.web.page.site.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.primefaces.model.TreeNode;

class DeviceTreeTest {
  private final TreeNode<DeviceTree.Line> root =
      DeviceTree.of(
          SiteFixture.tree(),
          Set.of(SiteFixture.id(2), SiteFixture.id(1)),
          Map.of(SiteFixture.id(1), "158 W"));

  @Test
  void of_whenZoneHasOnePanel_thenDevicesStandRightBelowTheZone() {
    TreeNode<DeviceTree.Line> floor = root.getChildren().get(1);

    assertEquals("Floor", floor.getData().name());
    assertEquals("Device 1", floor.getChildren().get(0).getData().name());
    assertEquals("158 W", floor.getChildren().get(0).getData().power());
  }

  @Test
  void of_whenSomeDevicesAreChosen_thenTheirZoneIsHalfTicked() {
    TreeNode<DeviceTree.Line> floor = root.getChildren().get(1);

    assertTrue(floor.isPartialSelected());
    assertFalse(floor.isSelected());
  }

  @Test
  void inOrder_whenTicked_thenInTheOrderOfTheTree() {
    assertEquals(List.of(SiteFixture.id(1), SiteFixture.id(2)), DeviceTree.inOrder(root));
  }

  @Test
  void groups_whenOneIsChosen_thenTickedUnderABranchOfTheirOwn() {
    DeviceTree.addGroups(
        root,
        "Groups",
        SiteFixture.series(i -> SiteFixture.HEARD).groups(),
        List.of(SiteFixture.GROUP));

    TreeNode<DeviceTree.Line> branch = root.getChildren().get(2);
    assertEquals("Groups", branch.getData().name());
    assertEquals("Line A", branch.getChildren().get(0).getData().name());
    assertEquals(List.of(SiteFixture.GROUP), DeviceTree.groupsInOrder(root));
    assertEquals(List.of(SiteFixture.id(1), SiteFixture.id(2)), DeviceTree.inOrder(root));
  }

  @Test
  void inOrder_whenZoneIsTicked_thenAllItsDevices() {
    root.getChildren().get(0).setSelected(true);

    assertTrue(DeviceTree.inOrder(root).contains(SiteFixture.MAINS));
  }
}
