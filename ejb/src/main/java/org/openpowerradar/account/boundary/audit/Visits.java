package org.openpowerradar.account.boundary.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.openpowerradar.account.control.audit.Occurrence;
import org.openpowerradar.account.control.audit.Origin;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.account.entity.audit.ChainLink;

/**
 * Who came, went and was not let in, told by the door of the portal. Only takes. The entries are
 * written within seconds: nobody's login waits for the database. A visit is recorded in each
 * account in which the person holds a grant, so that those who audit it see it.
 */
@ApplicationScoped
public class Visits {
  private PendingOccurrences pending;
  private Clock clock;

  /** For the container. */
  protected Visits() {}

  /** Hands over to what waits to be recorded. */
  @Inject
  public Visits(PendingOccurrences pending, Clock clock) {
    this.pending = pending;
    this.clock = clock;
  }

  /**
   * A person signed in.
   *
   * @param subject the id of the person in Keycloak
   * @param name what to call the person
   * @param address where from
   */
  public void begin(String subject, String name, String address) {
    add("session.begin", subject, name, address);
  }

  /**
   * A person signed out, or was signed out at Keycloak.
   *
   * @param subject the id of the person in Keycloak
   * @param address where the person asked for it; empty: Keycloak did
   */
  public void end(String subject, String address) {
    add("session.end", subject, "", address);
  }

  private void add(String action, String subject, String name, String address) {
    AuditEntry entry = AuditEntry.of(null, action, "person " + subject);
    pending.add(new Occurrence(entry, new Origin(subject, address), name));
  }

  /**
   * Somebody could not be signed in; the same address within a minute is one entry with a count.
   *
   * @param address where from
   */
  public void refuse(String address) {
    AuditEntry entry = AuditEntry.of(null, "session.refuse", "portal");
    pending.join(Occurrence.of(entry, new Origin(ChainLink.SYSTEM, address)), clock.instant());
  }
}
