package org.openpowerradar.reading.boundary.adoption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.database.TwoAccounts;
import org.openpowerradar.site.boundary.setup.SetupWorld;

class HeardNowIT {
  private final AdoptionWorld heard = new AdoptionWorld();
  private final SetupWorld world = heard.world;

  @Test
  void heardNow_whenSomeAreAssigned_thenTheOthersFirstWithoutSendersOfPulses() {
    List<HeardSensor> list = at(world.two.office);

    assertEquals(
        List.of(AdoptionWorld.HEARD, AdoptionWorld.METER, TwoAccounts.NEW_PUMP_SENSOR),
        list.stream().map(HeardSensor::serial).toList());
    assertFalse(list.get(0).isAssigned());
    assertFalse(list.get(0).isMeter());
    assertEquals(-71, list.get(0).rssi());
    assertEquals("Cellar", list.get(0).bridgeName());
    assertEquals("Pump", list.get(2).device());
    assertEquals(true, list.get(1).isMeter());
  }

  @Test
  void heardNow_whenAtAnotherSite_thenOnlyWhatItsBridgesHear() {
    assertEquals(List.of(), at(world.two.shop));
  }

  @Test
  void heardNow_whenHeardLongAgo_thenLeftOut() {
    world.unit.run(
        entities -> entities.createNativeQuery("UPDATE latest SET at = 1000").executeUpdate());

    assertEquals(List.of(), at(world.two.office));
  }

  @Test
  void heardNow_whenTheSiteIsForeign_thenNotFound() {
    assertThrows(
        NotFoundException.class,
        () ->
            world.run(
                "carla", Role.ACCOUNT_ADMIN, setup -> heard.heardNow(setup).at(world.two.office)));
  }

  private List<HeardSensor> at(SiteId site) {
    return world.call(setup -> heard.heardNow(setup).at(site));
  }
}
