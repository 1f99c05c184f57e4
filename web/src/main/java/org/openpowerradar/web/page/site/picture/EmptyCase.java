package org.openpowerradar.web.page.site.picture;

/**
 * Why a site has nothing to show. A site that is not open to the reader is no case of these: it is
 * answered by a page of its own.
 */
public enum EmptyCase {
  /** No device is set up. */
  NOT_SET_UP("notSetUp", "plug"),
  /** Devices exist, no reading ever arrived. */
  WAITING("waiting", "bridge"),
  /** Readings exist, but none in the period. */
  NOTHING_IN_PERIOD("nothing", "calendar");

  private final String key;
  private final String icon;

  EmptyCase(String key, String icon) {
    this.key = key;
    this.icon = icon;
  }

  /** Beginning of the keys of its sentences. */
  public String key() {
    return "energy.empty." + key;
  }

  /** Name of the icon. */
  public String icon() {
    return icon;
  }
}
