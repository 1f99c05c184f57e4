package org.openpowerradar.bridge.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.openpowerradar.bridge.control.BridgeSettings;
import org.openpowerradar.bridge.control.SessionStore;
import org.openpowerradar.node.boundary.TimedRounds;

/**
 * Forgets sessions of bridges that ended longer ago than the setting {@value
 * org.openpowerradar.bridge.control.BridgeSettings#SESSIONS_KEPT}.
 */
@Singleton
@PermitAll
public class SessionTimer extends TimedRounds {

  @Inject BridgeSettings settings;
  @Inject Clock clock;
  @PersistenceContext EntityManager entities;

  /** One round, every hour, of 10 000 sessions at most; two nodes at once do no harm. */
  @Schedule(minute = "29", hour = "*", persistent = false)
  public void forget() {
    new SessionStore(entities).forget(clock.instant().minus(settings.sessionsKept()));
  }
}
