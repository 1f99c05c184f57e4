package org.openpowerradar.security.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.openpowerradar.protocol.signal.Signal;
import org.openpowerradar.security.control.EventStore;
import org.openpowerradar.security.control.SecuritySettings;

/** The transactions in which events come and go; for {@link SecurityTimer} alone. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class EventRecording {
  @Inject SecuritySettings settings;
  @Inject Clock clock;
  @PersistenceContext EntityManager entities;

  /**
   * Keeps signals; returns when that is committed.
   *
   * @throws RuntimeException if the database fails; nothing is kept
   */
  public void keep(List<Signal> signals) {
    new EventStore(entities).keep(signals, settings.rowsPerHour());
  }

  /** Forgets a portion of the events past their time; false if there was none. */
  public boolean forget() {
    Duration kept = Duration.ofDays(settings.days());
    return new EventStore(entities).forgetBefore(clock.instant().minus(kept)) > 0;
  }
}
