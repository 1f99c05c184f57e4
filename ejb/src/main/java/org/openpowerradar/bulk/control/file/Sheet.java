package org.openpowerradar.bulk.control.file;

import java.util.List;
import java.util.Map;
import org.openpowerradar.bulk.entity.ImportProblem;

/**
 * A table as it stands in a file.
 *
 * @param name of the sheet, or of the file without what follows the dot
 * @param head texts of the first row
 * @param rows that are not empty, below the head
 */
record Sheet(String name, List<String> head, List<Row> rows) {

  /**
   * A row.
   *
   * @param line on which it stands, the head is on 1
   * @param cells texts without blanks around them; may be shorter or longer than the head
   * @param broken columns that cannot be read, counted from 0
   */
  record Row(int line, List<String> cells, Map<Integer, ImportProblem> broken) {

    String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }
  }
}
