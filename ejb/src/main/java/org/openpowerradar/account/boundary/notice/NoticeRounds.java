package org.openpowerradar.account.boundary.notice;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openpowerradar.account.control.notice.Letter;
import org.openpowerradar.account.control.notice.Notice;
import org.openpowerradar.account.control.notice.NoticeStore;
import org.openpowerradar.account.control.notice.NoticeWriting;

/** The transactions in which notices are taken and done with; for {@link NoticeTimer} alone. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class NoticeRounds {
  private static final System.Logger LOGGER = System.getLogger(NoticeRounds.class.getName());
  private static final int TOGETHER = 50;

  @Inject NoticeWriting writing;
  @Inject Clock clock;
  @PersistenceContext EntityManager entities;

  /** Returns which are due, the first first, at most 50. */
  public List<Long> due() {
    return new NoticeStore(entities).due(clock.instant(), TOGETHER);
  }

  /**
   * Returns the letter of a notice, which nobody else tries for a minute at least; empty if
   * somebody else does, the reader is not concerned any more, or it was tried for three days.
   */
  public Optional<Letter> take(long id) {
    Instant now = clock.instant();
    NoticeStore store = new NoticeStore(entities);
    Optional<Notice> taken = store.take(id, now);
    boolean isOld =
        taken.filter(each -> each.createdAt().plus(NoticeStore.LIFE).isBefore(now)).isPresent();
    if (isOld) {
      LOGGER.log(System.Logger.Level.ERROR, "Mail of notice {0} is given up after 3 days", id);
    }
    Optional<Letter> letter =
        isOld ? Optional.empty() : taken.flatMap(each -> writing.write(each, entities, now));
    if (taken.isPresent() && letter.isEmpty()) {
      store.delete(id);
    }
    return letter;
  }

  /** Forgets a notice whose mail has left. */
  public void sent(long id) {
    new NoticeStore(entities).delete(id);
  }
}
