package org.openpowerradar.bridge.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collections;
import java.util.List;

/** Many rows that machines write, in few statements. */
final class RowStore {

  /** A long statement takes no longer than two of half its length. */
  private static final int TOGETHER = 256;

  private RowStore() {}

  /**
   * Inserts rows in their order, in the caller's transaction.
   *
   * @param head of the statement, up to the word VALUES
   * @param tail what follows the rows
   * @param rows any number, all of one length; values may be null
   */
  static void insert(EntityManager entities, String head, String tail, List<Object[]> rows) {
    for (int first = 0; first < rows.size(); first += TOGETHER) {
      List<Object[]> some = rows.subList(first, Math.min(rows.size(), first + TOGETHER));
      String row = "(" + String.join(", ", Collections.nCopies(some.get(0).length, "?")) + ")";
      String values = String.join(", ", Collections.nCopies(some.size(), row));
      Query insert = entities.createNativeQuery(head + " VALUES " + values + " " + tail);
      int place = 1;
      for (Object[] columns : some) {
        for (Object column : columns) {
          insert.setParameter(place++, column);
        }
      }
      insert.executeUpdate();
    }
  }
}
