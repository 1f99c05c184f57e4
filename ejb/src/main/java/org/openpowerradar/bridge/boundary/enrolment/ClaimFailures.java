package org.openpowerradar.bridge.boundary.enrolment;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.openpowerradar.bridge.control.BridgeCatalog;
import org.openpowerradar.bridge.control.enrolment.ClaimCatalog;
import org.openpowerradar.protocol.identity.BridgeSerial;

/**
 * Counts logins that failed while claims waited, for {@code security.boundary.EventRecording},
 * behind which stands the connector and no person; hence open to every caller inside the platform.
 */
@Stateless
@PermitAll
public class ClaimFailures {

  @Inject Clock clock;
  @PersistenceContext EntityManager entities;

  /**
   * Counts failed logins at the claims that wait for a bridge; those of a bridge that is in service
   * say nothing about claims. Becomes durable with the caller's transaction, which there must be.
   *
   * @param logins how many there were of each bridge
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void count(Map<BridgeSerial, Long> logins) {
    BridgeCatalog bridges = new BridgeCatalog(entities);
    ClaimCatalog claims = new ClaimCatalog(entities);
    Instant now = clock.instant();
    logins.forEach(
        (serial, failed) -> {
          boolean inService =
              bridges.find(serial).filter(bridge -> bridge.ending() == null).isPresent();
          if (!inService) {
            claims.wrong(serial, failed, now);
          }
        });
  }
}
