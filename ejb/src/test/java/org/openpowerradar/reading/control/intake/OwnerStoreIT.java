package org.openpowerradar.reading.control.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openpowerradar.database.PersistenceUnit;
import org.openpowerradar.database.TwoAccounts;
import org.openpowerradar.protocol.identity.BridgeSerial;

class OwnerStoreIT {
  @Test
  void accounts_whenSomeBridgesAreEnrolled_thenThoseWithTheirAccount() {
    PersistenceUnit unit = PersistenceUnit.emptied();
    TwoAccounts two = unit.call(TwoAccounts::new);

    Map<BridgeSerial, Long> accounts =
        new OwnerStore(unit.database())
            .accounts(
                List.of(
                    TwoAccounts.OFFICE_BRIDGE, TwoAccounts.PLANT_BRIDGE, new BridgeSerial(999)));

    assertEquals(
        Map.of(
            TwoAccounts.OFFICE_BRIDGE,
            two.lindenhof.value(),
            TwoAccounts.PLANT_BRIDGE,
            two.tamar.value()),
        accounts);
  }
}
