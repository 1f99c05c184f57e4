package org.openpowerradar.security.boundary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

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
import org.openpowerradar.bridge.boundary.enrolment.ClaimFailures;
import org.openpowerradar.protocol.signal.Signal;
import org.openpowerradar.protocol.signal.SignalKind;
import org.openpowerradar.security.control.EventStore;
import org.openpowerradar.security.control.SecuritySettings;

/** The transactions in which events come and go; for {@link SecurityTimer} alone. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class EventRecording {
  @Inject SecuritySettings settings;
  @Inject ClaimFailures claims;
  @Inject Clock clock;
  @PersistenceContext EntityManager entities;

  /**
   * Keeps signals, and counts failed logins at the claims that wait for those bridges; returns when
   * that is committed.
   *
   * @throws RuntimeException if the database fails; nothing is kept
   */
  public void keep(List<Signal> signals) {
    new EventStore(entities).keep(signals, settings.rowsPerHour());
    claims.count(
        signals.stream()
            .filter(signal -> signal.kind() == SignalKind.FAILED_LOGIN && signal.bridge() != null)
            .collect(groupingBy(Signal::bridge, summingLong(Signal::count))));
  }

  /** Forgets a portion of the events past their time; false if there was none. */
  public boolean forget() {
    Duration kept = Duration.ofDays(settings.days());
    return new EventStore(entities).forgetBefore(clock.instant().minus(kept)) > 0;
  }
}
