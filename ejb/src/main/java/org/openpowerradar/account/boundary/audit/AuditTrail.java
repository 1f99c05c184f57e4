package org.openpowerradar.account.boundary.audit;

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
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import org.openpowerradar.account.control.audit.ChainStore;
import org.openpowerradar.account.control.audit.Origin;
import org.openpowerradar.account.entity.audit.AuditEntry;

/**
 * Who did what, for ever: the boundaries that change something tell it here. The actor is the
 * caller. Open to every caller inside the platform, because it only takes.
 *
 * <p>An entry is written when its transaction is about to commit, after everything else in it: the
 * end of the chain is locked for that moment alone (docs/adr/0081).
 */
@Stateless
@PermitAll
public class AuditTrail {
  @Resource SessionContext context;
  @Resource TransactionSynchronizationRegistry transactions;
  @Inject CallerRequest request;
  @Inject Clock clock;
  @PersistenceContext EntityManager entities;

  /**
   * Records what the caller's transaction does: the entry is there exactly when the change is. If
   * it cannot be written, the transaction is rolled back.
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void record(AuditEntry entry) {
    append(entry, origin());
  }

  /**
   * Records in a transaction of its own what happens without a change, such as a denied access or
   * an export; returns when stored.
   *
   * @throws RuntimeException if the database fails; nothing is recorded
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void recordApart(AuditEntry entry) {
    append(entry, origin());
  }

  private Origin origin() {
    return new Origin(context.getCallerPrincipal().getName(), address());
  }

  private void append(AuditEntry entry, Origin origin) {
    entities.flush();
    transactions.registerInterposedSynchronization(new AtCommit(entry, origin));
  }

  /** Work of the platform's own has no request. */
  private String address() {
    try {
      return request.address();
    } catch (ContextNotActiveException noRequest) {
      return "";
    }
  }

  /** Writes one entry as the last thing of a transaction. */
  private final class AtCommit implements Synchronization {
    private final AuditEntry entry;
    private final Origin origin;

    AtCommit(AuditEntry entry, Origin origin) {
      this.entry = entry;
      this.origin = origin;
    }

    @Override
    public void beforeCompletion() {
      if (transactions.getRollbackOnly()) {
        return;
      }
      boolean written = false;
      try {
        entities.flush();
        new ChainStore(entities).append(entry, origin, clock.millis());
        written = true;
      } finally {
        if (!written) {
          transactions.setRollbackOnly();
        }
      }
    }

    @Override
    public void afterCompletion(int status) {}
  }
}
