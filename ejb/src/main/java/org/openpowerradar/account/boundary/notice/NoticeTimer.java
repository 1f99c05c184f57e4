package org.openpowerradar.account.boundary.notice;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.util.Optional;
import org.openpowerradar.account.control.notice.Letter;
import org.openpowerradar.account.control.notice.Postman;
import org.openpowerradar.node.boundary.TimedRounds;

/**
 * Sends the mails of notices. One that the mail server does not take is tried again, after a minute
 * first, then later and later up to an hour, for three days; one that left twice is better than one
 * that never left.
 */
@Singleton
@Startup
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NoticeTimer extends TimedRounds {
  private static final System.Logger LOGGER = System.getLogger(NoticeTimer.class.getName());

  @Inject NoticeRounds rounds;
  @Inject Postman postman;
  private boolean failing;

  @PostConstruct
  void started() {
    LOGGER.log(
        System.Logger.Level.INFO,
        postman.isOn()
            ? "The portal sends mail"
            : "powerradar.mail.host is not set: no mail leaves");
  }

  /** One round; never throws: a container gives up timers that do. */
  @Schedule(second = "*/15", minute = "*", hour = "*", persistent = false)
  public void send() {
    if (!postman.isOn()) {
      return;
    }
    try {
      for (long id : rounds.due()) {
        if (!isAtWork()) {
          return;
        }
        send(id);
      }
      failing = false;
    } catch (MessagingException | RuntimeException failure) {
      if (!failing) {
        LOGGER.log(System.Logger.Level.WARNING, "A mail did not leave, it is tried again", failure);
      }
      failing = true;
    }
  }

  private void send(long id) throws MessagingException {
    Optional<Letter> letter = rounds.take(id);
    if (letter.isPresent()) {
      postman.send(letter.get());
      rounds.sent(id);
    }
  }
}
