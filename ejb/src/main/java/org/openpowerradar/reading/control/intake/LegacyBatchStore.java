package org.openpowerradar.reading.control.intake;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.openpowerradar.protocol.delivery.Parcel.LegacyBatch;
import org.openpowerradar.reading.control.SqlStore;

/**
 * Batches of old bridges that were stored: such a bridge repeats a batch every 20 s until it is
 * answered, over connections and restarts, and nothing but its digest tells the repeat.
 */
@Dependent
public class LegacyBatchStore extends SqlStore {
  private static final String KNOWN =
      """
      SELECT 1 FROM legacy_batch WHERE bridge = ? AND digest = ? FOR UPDATE
      """;
  private static final String REMEMBER =
      """
      INSERT INTO legacy_batch (bridge, digest, received, anchor) VALUES (?, ?, ?, ?)
      """;
  private static final String FORGET =
      """
      DELETE FROM legacy_batch WHERE received < ?
      """;

  /** Over the data source of the readings. */
  @Inject
  public LegacyBatchStore(DataSource database) {
    super(database);
  }

  /** Whether the batch is new; remembers it in this transaction. */
  boolean isNew(LegacyBatch batch) {
    long bridge = batch.bridge().value();
    if (!query(KNOWN, row -> true, bridge, batch.digest()).isEmpty()) {
      return false;
    }
    long received = batch.received().toEpochMilli();
    update(REMEMBER, bridge, batch.digest(), received, batch.data().baseTimeMillis());
    return true;
  }

  /** Forgets what was received before {@code received} [ms since 1970 UTC]. */
  public void forgetBefore(long received) {
    update(FORGET, received);
  }
}
