package org.openpowerradar.bridge.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.bridge.boundary.backlog.BacklogFixture;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.delivery.Transport;
import org.openpowerradar.protocol.message.Stats;

class SiteBacklogIT {
  private final OfficeBridge office = new OfficeBridge();

  @Test
  void readings_whenAConnectedBridgeHoldsSome_thenThose() {
    office.admit(1, Transport.TLS, LoginMode.HMAC);
    office.tell(Stats.builder().queueLength(12_300L).build());

    assertEquals(12_300, held("vera", Role.VIEWER, office.two.office));
    assertEquals(0, held("vera", Role.VIEWER, office.two.shop));
  }

  @Test
  void readings_whenTheBridgeIsGone_thenNotKnownAndNotCounted() {
    office.admit(1, Transport.TLS, LoginMode.HMAC);
    office.tell(Stats.builder().queueLength(12_300L).build());
    office.clock.advance(Duration.ofMinutes(10));

    assertEquals(0, held("vera", Role.VIEWER, office.two.office));
  }

  @Test
  void readings_whenTheCallerSeesNoEnergyThereOrTheSiteIsForeign_thenRefused() {
    assertThrows(ForbiddenException.class, () -> held("ida", Role.INSTALLER, office.two.shop));
    assertThrows(NotFoundException.class, () -> held("vera", Role.VIEWER, office.two.plant));
  }

  private long held(String subject, Role held, SiteId site) {
    return office.as(
        subject,
        held,
        (entities, access) ->
            BacklogFixture.backlog(entities, office.clock, access).readings(site));
  }
}
