package org.openpowerradar.web.page.home;

import org.openpowerradar.web.page.figure.Figure;
import org.openpowerradar.web.page.live.LiveTail;

/**
 * A site on the first page; every text is ready to be shown.
 *
 * @param place city and zone, "Rotterdam, CET"
 * @param energy energy of the local day so far
 * @param covered what is known of the day so far
 * @param bridges how many bridges are online
 */
public record SiteRow(Name name, LiveTail power, Figure energy, Covered covered, Bridges bridges) {

  /** Name, place and address of a site. */
  public record Name(String name, String place, String link) {}

  /** Coverage in words and as lengths of a bar of 100. */
  public record Covered(String measured, double heard, double estimated) {}

  /**
   * Bridges of a site.
   *
   * @param state "online" if all are, "offline" if one is not, "none" if there is none
   */
  public record Bridges(String words, String state) {}
}
