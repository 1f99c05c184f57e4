package org.openpowerradar.account.boundary.operation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.openpowerradar.account.control.operation.OperationSettings;
import org.openpowerradar.account.control.operation.QuotaStore;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.operation.QuotaExceededException;
import org.openpowerradar.account.entity.operation.QuotaKind;

/**
 * Holds accounts to what they may own. Open to every caller inside the platform: whoever creates
 * something has checked who asks for it.
 */
@Stateless
@PermitAll
public class Quotas {
  @Inject OperationSettings settings;
  @PersistenceContext EntityManager entities;

  /**
   * Returns if the account may own so many more. Until the caller's transaction ends nobody else
   * can add to what the account owns; call it before anything of the account is written.
   *
   * @param account whichever
   * @param kind of what
   * @param adding how many the caller is about to add, 0 or more
   * @throws QuotaExceededException if that is more than the account may own
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void require(AccountId account, QuotaKind kind, int adding) {
    QuotaStore store = new QuotaStore(entities);
    store.lock(account);
    int quota = store.own(account).getOrDefault(kind, settings.quotas().get(kind));
    if (adding > 0 && (long) store.count(account, kind) + adding > quota) {
      throw new QuotaExceededException(kind, quota);
    }
  }
}
