package org.openpowerradar.reading.control.adoption;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.reading.control.SqlStore;
import org.openpowerradar.reading.entity.Channel;

/** What the bridges of an account hear: the newest reading of each of its sensors. */
@Dependent
public class HeardStore extends SqlStore {
  private static final String AT_SITE =
      """
      SELECT stream.serial, MAX(latest.channel), MAX(latest.at), MAX(latest.rssi), MAX(latest.bridge), MAX(bridge.name)
      FROM bridge
        JOIN stream ON stream.account = bridge.account
        JOIN latest ON latest.stream = stream.id AND latest.bridge = bridge.serial
      WHERE bridge.account = ? AND bridge.site = ? AND latest.at >= ? AND (latest.channel = ? OR latest.channel >= ?)
      GROUP BY stream.serial ORDER BY stream.serial
      """;
  private static final String EVER =
      """
      SELECT 1 FROM stream WHERE account = ? AND serial = ?
      """;

  /** Over the data source of the readings. */
  @Inject
  public HeardStore(DataSource database) {
    super(database);
  }

  /**
   * A sensor that was heard.
   *
   * @param serial of the sensor
   * @param isMeter whether it measures watts itself, as a PAN-42 does
   * @param at when it was heard last
   * @param rssi how strong it was then [dBm]
   * @param bridge that heard it last
   * @param bridgeName what people call the bridge
   */
  public record Heard(
      SensorSerial serial,
      boolean isMeter,
      Instant at,
      int rssi,
      BridgeSerial bridge,
      String bridgeName) {}

  /** Sensors that a bridge of the site was the last to hear, since a moment, by serial. */
  public List<Heard> at(AccountId account, SiteId site, Instant since) {
    return query(
        AT_SITE,
        HeardStore::heard,
        account.value(),
        site.value(),
        since.toEpochMilli(),
        Channel.CURRENT.code(),
        Channel.CURRENT_1.code());
  }

  /** Whether any bridge of an account ever heard a sensor. */
  public boolean isKnown(AccountId account, SensorSerial serial) {
    return !query(EVER, row -> true, account.value(), serial.value()).isEmpty();
  }

  private static Heard heard(ResultSet row) throws SQLException {
    return new Heard(
        new SensorSerial(row.getLong(1)),
        row.getInt(2) >= Channel.CURRENT_1.code(),
        Instant.ofEpochMilli(row.getLong(3)),
        row.getInt(4),
        new BridgeSerial(row.getLong(5)),
        row.getString(6));
  }
}
