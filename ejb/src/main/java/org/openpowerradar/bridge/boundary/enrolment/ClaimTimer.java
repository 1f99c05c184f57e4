package org.openpowerradar.bridge.boundary.enrolment;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.openpowerradar.bridge.control.enrolment.ClaimCatalog;
import org.openpowerradar.bridge.control.enrolment.TryStore;
import org.openpowerradar.node.boundary.TimedRounds;

/** Forgets the secrets of claims that waited in vain, and after 90 days the claims themselves. */
@Singleton
@PermitAll
public class ClaimTimer extends TimedRounds {
  private static final Duration KEPT = Duration.ofDays(90);
  private static final Duration TRIES_KEPT = Duration.ofHours(2);

  @Inject Clock clock;
  @PersistenceContext EntityManager entities;

  /** One round, every ten minutes; two nodes at once do no harm. */
  @Schedule(minute = "*/10", hour = "*", persistent = false)
  public void round() {
    Instant now = clock.instant();
    ClaimCatalog claims = new ClaimCatalog(entities);
    claims.expire(now);
    claims.forget(now.minus(KEPT));
    new TryStore(entities).forget(now.minus(TRIES_KEPT));
  }
}
