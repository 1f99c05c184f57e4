package org.openpowerradar.site.control.setup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openpowerradar.site.entity.Device;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.setup.SetupError;
import org.openpowerradar.site.entity.setup.SetupException;

/** Which device of a site feeds which: a forest, never a ring. */
public final class Feeding {
  private final Map<DeviceId, DeviceId> parents = new HashMap<>();
  private final Map<DeviceId, Device> devices = new HashMap<>();

  /** Takes all devices of one site. */
  public Feeding(List<Device> all) {
    for (Device device : all) {
      devices.put(device.id(), device);
      device.parent().ifPresent(parent -> parents.put(device.id(), parent));
    }
  }

  /**
   * Returns the device that shall feed another; null for none.
   *
   * @param fed null while it is being made
   * @throws SetupException if it is not of the site, is retired, or is fed by {@code fed} itself
   */
  public Device parent(DeviceId fed, DeviceId parent) {
    if (parent == null) {
      return null;
    }
    Device found = devices.get(parent);
    boolean isKept = fed != null && parent.equals(parents.get(fed));
    if (found == null || found.retiredAt().isPresent() && !isKept) {
      throw new SetupException(SetupError.PARENT);
    }
    for (DeviceId each = parent; each != null; each = parents.get(each)) {
      if (each.equals(fed)) {
        throw new SetupException(SetupError.PARENT_CYCLE);
      }
    }
    return found;
  }
}
