package org.openpowerradar.security.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.openpowerradar.node.boundary.TimedRounds;
import org.openpowerradar.protocol.signal.Signal;
import org.openpowerradar.protocol.signal.SignalBox;
import org.openpowerradar.security.control.SecurityLog;
import org.openpowerradar.security.control.SecuritySettings;

/**
 * Writes what was told into the log for other programs and into the database, every second, and a
 * last time when the application ends. While the database is down signals wait, as many as there is
 * room for; the log goes on. Forgets old events every hour.
 */
@Singleton
@Startup
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SecurityTimer extends TimedRounds {
  private static final System.Logger LOGGER = System.getLogger(SecurityTimer.class.getName());
  private static final int PLACES = 4_096;

  private final SignalBox unkept = new SignalBox(PLACES);
  @Inject SignalInbox inbox;
  @Inject EventRecording events;
  @Inject SecuritySettings settings;
  @Inject Clock clock;
  private Optional<SecurityLog> log;
  private boolean failing;

  @PostConstruct
  void begin() {
    log = settings.log().map(SecurityLog::new);
  }

  /** One round; never throws: a container gives up timers that do. */
  @Schedule(second = "*", minute = "*", hour = "*", persistent = false)
  public void write() {
    List<Signal> told = inbox.take();
    if (!told.isEmpty()) {
      log.ifPresent(file -> file.write(told, clock.instant()));
      unkept.putBack(told);
    }
    List<Signal> due = unkept.take(clock.instant());
    if (!due.isEmpty()) {
      keep(due);
    }
  }

  private void keep(List<Signal> due) {
    try {
      events.keep(due);
      failing = false;
    } catch (RuntimeException failure) {
      unkept.putBack(due);
      if (!failing) {
        LOGGER.log(
            System.Logger.Level.WARNING, "Security events wait until they can be kept", failure);
      }
      failing = true;
    }
  }

  /** Forgets events past their time. */
  @Schedule(minute = "41", hour = "*", persistent = false)
  public void forget() {
    try {
      while (isAtWork() && events.forget()) {
        LOGGER.log(System.Logger.Level.DEBUG, "Forgot a portion of old security events");
      }
    } catch (RuntimeException failure) {
      LOGGER.log(
          System.Logger.Level.WARNING, "Old security events stay, next try in an hour", failure);
    }
  }

  @Override
  public void finish() {
    super.finish();
    write();
  }
}
