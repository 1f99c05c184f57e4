package org.openpowerradar.web.page.setup.bulk;

import java.util.List;

/**
 * What an import would do with a row of the file; every text is ready to be shown.
 *
 * @param line sheet and row of the file
 * @param place names of the thing
 * @param result what would happen, in a word
 * @param notes what would change, or what is wrong, column by column
 * @param wrong whether something is
 */
public record SetupFileRow(
    String line, String place, String result, List<Note> notes, boolean wrong) {

  /**
   * A column.
   *
   * @param column its head; empty: the row as a whole
   * @param text what would change there, or what is wrong
   */
  public record Note(String column, String text) {}
}
