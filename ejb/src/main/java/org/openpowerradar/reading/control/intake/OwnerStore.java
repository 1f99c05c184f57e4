package org.openpowerradar.reading.control.intake;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.reading.control.SqlStore;

/**
 * Whose bridges they are, for a whole delivery in few queries: all that intake needs of the
 * component bridge.
 */
@Dependent
public class OwnerStore extends SqlStore {
  private static final int TOGETHER = 800; // MariaDB makes a table of a list of 1 000
  private static final String OWNERS = "SELECT serial, account FROM bridge WHERE serial IN (";

  /** Over the data source of the readings. */
  @Inject
  public OwnerStore(DataSource database) {
    super(database);
  }

  /** Account by bridge; bridges that are not enrolled are left out. */
  public Map<BridgeSerial, Long> accounts(Collection<BridgeSerial> bridges) {
    Map<BridgeSerial, Long> accounts = new HashMap<>();
    List<BridgeSerial> all = List.copyOf(bridges);
    for (int i = 0; i < all.size(); i += TOGETHER) {
      List<BridgeSerial> some = all.subList(i, Math.min(all.size(), i + TOGETHER));
      query(
          OWNERS + marks(some.size()) + ")",
          row -> accounts.put(new BridgeSerial(row.getLong(1)), row.getLong(2)),
          some.stream().map(BridgeSerial::value).toArray());
    }
    return accounts;
  }
}
