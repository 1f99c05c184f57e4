package org.openpowerradar.web.page.figure;

import java.util.Locale;
import org.openpowerradar.site.entity.DeviceCategory;

/** The icon of a device by what it is for, so that people find it without reading. */
public final class DeviceIcon {
  private DeviceIcon() {}

  /** Name of the icon in icons.svg; every category has one. */
  public static String of(DeviceCategory category) {
    return "device-" + category.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
