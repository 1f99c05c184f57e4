package org.openpowerradar.account.boundary.privacy;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.openpowerradar.account.boundary.audit.AuditTrail;
import org.openpowerradar.account.control.privacy.PersonTraceStore;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.account.entity.audit.AuditEntry;

/** What is stored about the caller. */
@Stateless
@RolesAllowed({
  RoleNames.PLATFORM_OPERATOR,
  RoleNames.ACCOUNT_ADMIN,
  RoleNames.SITE_MANAGER,
  RoleNames.ENERGY_ANALYST,
  RoleNames.VIEWER,
  RoleNames.INSTALLER,
  RoleNames.AUDITOR
})
public class MyData {
  @Inject AuditTrail audit;
  @Resource SessionContext context;
  @PersistenceContext EntityManager entities;

  /**
   * Returns everything that the portal stores about the caller, by table: rows as column and value,
   * at most 100 000 of a table. What the login server stores is not among it.
   */
  public Map<String, List<Map<String, String>>> copy() {
    String subject = context.getCallerPrincipal().getName();
    audit.record(AuditEntry.of(null, "person.export", "person " + subject));
    return new PersonTraceStore(entities).copy(subject);
  }
}
