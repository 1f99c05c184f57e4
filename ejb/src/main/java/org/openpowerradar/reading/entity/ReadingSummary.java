package org.openpowerradar.reading.entity;

import java.util.List;
import org.openpowerradar.account.entity.AccountId;

/**
 * What is kept of readings besides themselves: sums, made by the component energy, which knows
 * readings and not the other way round.
 */
public interface ReadingSummary {
  /**
   * Sums the hours of {@code windows} anew and overwrites what was kept of them, in the transaction
   * that stores the readings. The same windows give the same sums.
   *
   * @param windows of many streams, so that they are stored with few statements; no two are of the
   *     same stream and channel
   * @throws RuntimeException if the sums cannot be stored; then the readings are not stored either
   */
  void restate(List<StreamWindow> windows);

  /**
   * Something of an account became known between two hours since 1970 UTC (the second not with it):
   * readings, or that a bridge was listening. Called in the same transaction, after all windows.
   */
  default void changed(AccountId account, long firstHour, long endHour) {}
}
