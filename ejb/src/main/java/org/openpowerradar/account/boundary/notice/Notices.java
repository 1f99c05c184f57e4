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
import org.openpowerradar.account.control.notice.Notice;
import org.openpowerradar.account.control.notice.Notice.About;
import org.openpowerradar.account.control.notice.Notice.Kind;
import org.openpowerradar.account.control.notice.NoticeStore;
import org.openpowerradar.account.control.notice.Postman;
import org.openpowerradar.account.control.people.Administrators;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.operation.LentAccess;

/**
 * Who is to be told by mail what the caller's transaction does: the mail leaves exactly when the
 * change is made, a little later. Nobody is told while no mail server is set. Open to every caller
 * inside the platform, because it only takes.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Notices {
  @Inject Postman postman;
  @Inject Clock clock;
  @PersistenceContext EntityManager entities;

  /** Tells the administrators of an account that an operator looks at it, and when that is over. */
  public void glassBroken(LentAccess lent) {
    About about = new About(lent.place().account(), lent.id(), null);
    tell(Kind.GLASS_BROKEN, about, clock.instant());
    tell(Kind.GLASS_ENDED, about, lent.validUntil());
  }

  /** Tells those who were told of broken glass that it ended before its time. */
  public void glassEnded(LentAccess lent) {
    new NoticeStore(entities).hasten(lent.id(), clock.instant());
  }

  /** Tells the administrators of an account that a provider is gone to whom it lent access. */
  public void providerGone(AccountId account, String provider) {
    tell(Kind.PROVIDER_GONE, new About(account, null, provider), clock.instant());
  }

  /** Tells a person that they run the platform. */
  public void operatorAdded(String subject) {
    if (postman.isOn()) {
      Instant now = clock.instant();
      About platform = new About(null, null, null);
      new NoticeStore(entities).add(new Notice(Kind.OPERATOR_ADDED, subject, platform, now), now);
    }
  }

  private void tell(Kind kind, About about, Instant due) {
    if (postman.isOn()) {
      Instant now = clock.instant();
      NoticeStore store = new NoticeStore(entities);
      new Administrators(entities)
          .reachable(about.account(), now)
          .forEach(each -> store.add(new Notice(kind, each, about, now), due));
    }
  }
}
