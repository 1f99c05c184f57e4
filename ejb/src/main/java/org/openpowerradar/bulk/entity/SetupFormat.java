package org.openpowerradar.bulk.entity;

/** How a set-up is written. */
public enum SetupFormat {
  /** A workbook with a sheet for each kind of thing. */
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  /** A ZIP with a table of text for each kind of thing. */
  CSV("zip", "application/zip");

  private final String ending;
  private final String mediaType;

  SetupFormat(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  /** Returns how names of such files end, without the dot. */
  public String ending() {
    return ending;
  }

  public String mediaType() {
    return mediaType;
  }
}
