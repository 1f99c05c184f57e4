package org.openpowerradar.site.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.database.PersistenceUnit;
import org.openpowerradar.database.TwoAccounts;

class InstallationIT {
  private static final Comparator<SiteId> BY_ID = Comparator.comparingLong(SiteId::value);

  @Test
  void devices_whenAskedForAnAccount_thenAsItsSitesSayThemselvesAndNoOtherAccount() {
    PersistenceUnit unit = PersistenceUnit.emptied();
    TwoAccounts two = unit.call(TwoAccounts::new);

    for (Instant at : List.of(TwoAccounts.CHANGED.minusMillis(1), TwoAccounts.CHANGED)) {
      Map<SiteId, Map<String, Set<PhaseParameters>>> together = new TreeMap<>(BY_ID);
      Map<SiteId, Map<String, Set<PhaseParameters>>> apart = new TreeMap<>(BY_ID);
      unit.call(
          entities -> {
            Installation installation = new Installation();
            installation.entities = entities;
            installation
                .devices(two.lindenhof, at)
                .forEach((site, devices) -> together.put(site, parameters(devices, at)));
            for (SiteId site : together.keySet()) {
              apart.put(site, parameters(installation.devices(site), at));
            }
            return null;
          });

      assertFalse(together.isEmpty());
      assertFalse(together.containsKey(two.plant));
      assertEquals(apart, together);
    }
  }

  private static Map<String, Set<PhaseParameters>> parameters(
      List<InstalledDevice> devices, Instant at) {
    Map<String, Set<PhaseParameters>> parameters = new TreeMap<>();
    for (InstalledDevice device : devices) {
      parameters.put(
          device.name(),
          Set.copyOf(device.parameters().stream().filter(each -> each.isValidAt(at)).toList()));
    }
    return parameters;
  }
}
