package org.openpowerradar.account.boundary.audit;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.openpowerradar.account.boundary.AccessFixture;
import org.openpowerradar.account.control.audit.DetailText;

/**
 * The audit trail as the container would make it, but that entries are written at once: the test's
 * transaction has no end that could be waited for.
 */
public final class AuditFixture {
  private static final String ENTRIES =
      """
      SELECT e.actor, CAST(e.account AS SIGNED), e.action, e.target, f.details
      FROM audit_entry e JOIN audit_fact f ON f.entry = e.id ORDER BY e.id
      """;

  private AuditFixture() {}

  /** What a test wants to know of an entry; {@code account} 0: the platform. */
  public record Told(
      String actor, long account, String action, String target, Map<String, String> details) {}

  /** {@code subject} is the caller's id. */
  public static AuditTrail trail(EntityManager entities, Clock clock, String subject) {
    AuditTrail trail = new AuditTrail();
    trail.context = AccessFixture.context(subject);
    trail.transactions = atOnce();
    trail.request = new CallerRequest();
    trail.clock = clock;
    trail.entities = entities;
    return trail;
  }

  /** Every entry there is, oldest first. */
  public static List<Told> told(EntityManager entities) {
    List<?> rows = entities.createNativeQuery(ENTRIES).getResultList();
    return rows.stream().map(row -> told((Object[]) row)).toList();
  }

  private static Told told(Object[] row) {
    return new Told(
        (String) row[0],
        ((Number) row[1]).longValue(),
        (String) row[2],
        (String) row[3],
        DetailText.read((String) row[4]));
  }

  private static TransactionSynchronizationRegistry atOnce() {
    return (TransactionSynchronizationRegistry)
        Proxy.newProxyInstance(
            AuditFixture.class.getClassLoader(),
            new Class<?>[] {TransactionSynchronizationRegistry.class},
            (proxy, method, arguments) -> {
              switch (method.getName()) {
                case "registerInterposedSynchronization" ->
                    ((Synchronization) arguments[0]).beforeCompletion();
                case "getRollbackOnly" -> {
                  return false;
                }
                case "setRollbackOnly" -> {}
                default -> throw new UnsupportedOperationException(method.getName());
              }
              return null;
            });
  }
}
