package org.openpowerradar.account.boundary.operation;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.openpowerradar.account.boundary.audit.AuditTrail;
import org.openpowerradar.account.control.operation.LentUseStore;
import org.openpowerradar.account.control.operation.NotedUses;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.account.entity.operation.LentAccess;
import org.openpowerradar.account.entity.operation.LentUse;

/**
 * Puts on record that somebody used access that an account lends. Open to every caller inside the
 * platform, because it only takes.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LentUses {
  private static final long HOUR_MILLIS = 3_600_000;

  @Resource SessionContext context;
  @Inject Occasion occasion;
  @Inject NotedUses noted;
  @Inject AuditTrail trail;
  @Inject Clock clock;
  @PersistenceContext EntityManager entities;

  /**
   * Returns when the use is on record: once an hour for each access, person, thing and page, with
   * an entry of the audit trail. Whoever asks answers nothing before.
   *
   * @param used the access it rests on; any number
   * @param target what it opened, such as "site 12"
   * @throws RuntimeException if the database fails; nothing is on record
   */
  public void note(List<LentAccess> used, String target) {
    for (LentAccess lent : used) {
      Instant now = clock.instant();
      LentUse use =
          new LentUse(
              lent.id(),
              now.toEpochMilli() / HOUR_MILLIS,
              context.getCallerPrincipal().getName(),
              target,
              path());
      if (!noted.contains(use)) {
        note(lent, use, now);
        noted.add(use);
      }
    }
  }

  private void note(LentAccess lent, LentUse use, Instant now) {
    if (new LentUseStore(entities).add(use, now)) {
      AccountId account = lent.place().account();
      String action = lent.person() == null ? "support.use" : "break-glass.use";
      trail.record(
          AuditEntry.of(account, action, use.target())
              .with("access", lent.id())
              .with("path", use.path())
              .with("role", lent.role()));
    }
  }

  /** Work of the platform's own has no request. */
  private String path() {
    try {
      return occasion.path();
    } catch (ContextNotActiveException noRequest) {
      return "";
    }
  }
}
