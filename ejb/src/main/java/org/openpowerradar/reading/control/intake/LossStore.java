package org.openpowerradar.reading.control.intake;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.reading.control.SqlStore;
import org.openpowerradar.reading.entity.BridgeGap;
import org.openpowerradar.reading.entity.BridgeGap.Cause;
import org.openpowerradar.reading.entity.QuarantinedMessage;

/** What bridges told that they lost, and what was refused for good; by account and bridge. */
@Dependent
public class LossStore extends SqlStore {
  private static final String DROPPED =
      """
      SELECT received, reason, to_record - from_record + 1 FROM bridge_gap
      WHERE account = ? AND bridge = ? AND received >= ? AND received < ? ORDER BY received LIMIT ?
      """;
  private static final String NEWEST =
      """
      SELECT received, code, reason, last_record - first_record + 1, LENGTH(d)
      FROM reading_quarantine WHERE account = ? AND bridge = ? ORDER BY id DESC LIMIT ?
      """;

  /** Over the data source of the readings. */
  @Inject
  public LossStore(DataSource database) {
    super(database);
  }

  /** Losses the bridge told between two instants, the first of them, in order. */
  public List<BridgeGap> dropped(long account, BridgeSerial bridge, Instant[] span, int most) {
    return query(
        DROPPED,
        LossStore::gap,
        account,
        bridge.value(),
        span[0].toEpochMilli(),
        span[1].toEpochMilli(),
        most);
  }

  /** The newest messages of the bridge in quarantine, newest first. */
  public List<QuarantinedMessage> quarantined(long account, BridgeSerial bridge, int most) {
    return query(NEWEST, LossStore::message, account, bridge.value(), most);
  }

  private static BridgeGap gap(ResultSet row) throws SQLException {
    Instant told = Instant.ofEpochMilli(row.getLong(1));
    return new BridgeGap(told, told, Cause.values()[row.getInt(2)], row.getLong(3));
  }

  private static QuarantinedMessage message(ResultSet row) throws SQLException {
    return new QuarantinedMessage(
        Instant.ofEpochMilli(row.getLong(1)),
        row.getInt(2),
        row.getString(3),
        row.getLong(4),
        row.getInt(5));
  }
}
