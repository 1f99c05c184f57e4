package org.openpowerradar.web.page.site.picture;

/**
 * A line of the table under the chart; every text is ready to be shown.
 *
 * @param colour class of the colour swatch, empty for a sum
 * @param icon of what the device is for, empty for anything else
 * @param within name of the chosen device that contains this one, or null
 * @param coverage the measured share and what is not measured
 */
public record DeviceRow(
    String name, String colour, String icon, String within, Digits digits, Covered coverage) {

  /** Style class of the row: sums stand out. */
  public String rowClass() {
    return colour.isEmpty() ? "row-sum" : "";
  }

  /** Figures whose units stand in the heads of the columns. */
  public record Digits(String energy, String average, String peak) {}

  /**
   * Coverage in words and as lengths of a bar of 100.
   *
   * @param rest estimated and missing share, "1.4 / 1.8 %"
   */
  public record Covered(String measured, String rest, double heard, double estimated) {}
}
