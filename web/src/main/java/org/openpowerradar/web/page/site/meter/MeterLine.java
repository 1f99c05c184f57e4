package org.openpowerradar.web.page.site.meter;

import org.openpowerradar.web.page.figure.Figure;

/**
 * A meter beside the devices of a site; every text is ready to be shown.
 *
 * @param link address of its detail; null if the reader may not see it
 * @param kind what it counts and which way
 * @param amount what it counted in the period, with its unit
 */
public record MeterLine(String name, String link, String kind, Figure amount, Known known) {

  /** How much of the period is known, in words and as lengths of a bar of 100. */
  public record Known(String words, double heard, double estimated) {}
}
