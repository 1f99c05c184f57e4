package org.openpowerradar.reading.control.watch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.openpowerradar.bridge.entity.BridgeModel;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.reading.control.SqlStore;

/** What must be known of bridges to say whether what they send can be true. */
@Dependent
public class BridgeFactStore extends SqlStore {
  private static final int TOGETHER = 400;
  private static final String FACTS = "SELECT serial, account, model FROM bridge WHERE serial IN (";

  /** Of an enrolled bridge. */
  public record Facts(long account, BridgeModel model) {}

  /** Over the data source of the readings. */
  @Inject
  public BridgeFactStore(DataSource database) {
    super(database);
  }

  /** Facts by bridge; bridges that are not enrolled are left out. */
  public Map<BridgeSerial, Facts> facts(Collection<BridgeSerial> bridges) {
    Map<BridgeSerial, Facts> facts = new HashMap<>();
    List<BridgeSerial> all = List.copyOf(bridges);
    for (int i = 0; i < all.size(); i += TOGETHER) {
      List<BridgeSerial> some = all.subList(i, Math.min(all.size(), i + TOGETHER));
      query(
          FACTS + marks(some.size()) + ")",
          row ->
              facts.put(
                  new BridgeSerial(row.getLong(1)),
                  new Facts(row.getLong(2), BridgeModel.valueOf(row.getString(3)))),
          some.stream().map(BridgeSerial::value).toArray());
    }
    return facts;
  }
}
