package org.openpowerradar.web.page.site.picture;

import java.util.HashMap;
import java.util.Map;
import org.openpowerradar.site.boundary.DeviceNode;
import org.openpowerradar.site.boundary.SiteTree;
import org.openpowerradar.site.entity.DeviceId;

/**
 * The colours of the devices of a site as names of tokens, "cat-3". There are eight; the second
 * device that was given the same one gets its other shade, "cat-3b", everywhere.
 */
final class DeviceColours {
  private final Map<DeviceId, String> names = new HashMap<>();

  DeviceColours(SiteTree tree) {
    Map<Integer, Integer> used = new HashMap<>();
    for (DeviceNode device : Selection.devices(tree)) {
      int before = used.merge(device.colour(), 1, Integer::sum) - 1;
      names.put(device.id(), "cat-" + device.colour() + (before % 2 == 1 ? "b" : ""));
    }
  }

  /** Name of the token, also the class of the swatch. */
  String of(DeviceId device) {
    return names.getOrDefault(device, "neutral");
  }
}
