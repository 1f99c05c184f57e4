package org.openpowerradar.web.page.site.group;

import java.io.Serializable;
import org.openpowerradar.site.entity.DeviceId;

/** A device of the site in the editor of a group, and whether it is in it. */
public class MemberLine implements Serializable {
  private static final long serialVersionUID = 1;

  private final long device;
  private final String name;
  private final String place;
  private String part = "";

  MemberLine(DeviceId device, String name, String place) {
    this.device = device.value();
    this.name = name;
    this.place = place;
  }

  DeviceId device() {
    return new DeviceId(device);
  }

  boolean isAdded() {
    return "added".equals(part);
  }

  boolean isSubtracted() {
    return "subtracted".equals(part);
  }

  public String getName() {
    return name;
  }

  /** Zone and panel. */
  public String getPlace() {
    return place;
  }

  /** "added", "subtracted", or empty. */
  public String getPart() {
    return part;
  }

  public void setPart(String part) {
    this.part = part;
  }
}
