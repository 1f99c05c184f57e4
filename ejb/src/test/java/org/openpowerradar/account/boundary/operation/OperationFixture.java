package org.openpowerradar.account.boundary.operation;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openpowerradar.account.boundary.AccessFixture;
import org.openpowerradar.account.boundary.audit.AuditFixture;
import org.openpowerradar.account.boundary.notice.NoticesFixture;
import org.openpowerradar.account.boundary.people.Alignments;
import org.openpowerradar.account.control.identity.IdentityProvider;
import org.openpowerradar.account.control.operation.NotedUses;
import org.openpowerradar.account.control.operation.OperationSettings;
import org.openpowerradar.account.control.people.Inviting;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.operation.QuotaKind;

/** The boundaries of accounts and operators as the container would make them for a caller. */
public final class OperationFixture {
  /** Each quota 10, support 90 days, broken glass 4 h. */
  static final OperationSettings SETTINGS =
      new OperationSettings(
          Arrays.stream(QuotaKind.values())
              .collect(Collectors.toMap(Function.identity(), kind -> 10)),
          Duration.ofDays(90),
          Duration.ofHours(4));

  private OperationFixture() {}

  /**
   * Who calls, and with what.
   *
   * @param entities of the transaction
   * @param clock time of the call
   * @param subject the caller's id
   * @param held what Keycloak says
   */
  public record Call(EntityManager entities, Clock clock, String subject, Role... held) {}

  /** Notes uses of lent access in the test's transaction. */
  public static LentUses uses(EntityManager entities, Clock clock, String subject) {
    LentUses uses = new LentUses();
    uses.context = AccessFixture.context(subject);
    uses.occasion = new Occasion();
    uses.occasion.set("/app/test");
    uses.noted = new NotedUses();
    uses.trail = AuditFixture.trail(entities, clock, subject);
    uses.clock = clock;
    uses.entities = entities;
    return uses;
  }

  /** Quotas that nobody reaches, for tests of what is created. */
  public static Quotas noQuotas() {
    return new Quotas() {
      @Override
      public void require(AccountId account, QuotaKind kind, int adding) {
        // Enough for every test.
      }
    };
  }

  /** Of the settings of these tests. */
  public static Quotas quotas(EntityManager entities) {
    Quotas quotas = new Quotas();
    quotas.settings = SETTINGS;
    quotas.entities = entities;
    return quotas;
  }

  static AccountRegister register(Call call) {
    AccountRegister register = new AccountRegister();
    register.access =
        AccessFixture.access(call.entities(), call.clock(), call.subject(), call.held());
    register.trail = AuditFixture.trail(call.entities(), call.clock(), call.subject());
    register.settings = SETTINGS;
    register.clock = call.clock();
    register.entities = call.entities();
    return register;
  }

  static Operators operators(Call call, IdentityProvider identities) {
    Operators operators = new Operators();
    operators.identities = identities;
    operators.inviting = new Inviting(identities);
    operators.notices = NoticesFixture.of(call.entities(), call.clock());
    operators.context = AccessFixture.context(call.subject(), call.held());
    operators.access =
        AccessFixture.access(call.entities(), call.clock(), call.subject(), call.held());
    operators.trail = AuditFixture.trail(call.entities(), call.clock(), call.subject());
    operators.clock = call.clock();
    operators.entities = call.entities();
    return operators;
  }

  static FirstAdministrator administrators(Call call, IdentityProvider identities) {
    AdministratorEntry entry = new AdministratorEntry();
    entry.trail = AuditFixture.trail(call.entities(), call.clock(), call.subject());
    entry.identities = identities;
    entry.inviting = new Inviting(identities);
    entry.clock = call.clock();
    entry.entities = call.entities();
    FirstAdministrator administrators = new FirstAdministrator();
    administrators.context = AccessFixture.context(call.subject(), call.held());
    administrators.access =
        AccessFixture.access(call.entities(), call.clock(), call.subject(), call.held());
    administrators.entry = entry;
    administrators.inviting = entry.inviting;
    administrators.alignment = Alignments.of(call.entities(), identities, call.clock());
    return administrators;
  }

  static SupportAccess support(Call call) {
    SupportAccess support = new SupportAccess();
    support.context = AccessFixture.context(call.subject(), call.held());
    support.access =
        AccessFixture.access(call.entities(), call.clock(), call.subject(), call.held());
    support.trail = AuditFixture.trail(call.entities(), call.clock(), call.subject());
    support.notices = NoticesFixture.of(call.entities(), call.clock());
    support.settings = SETTINGS;
    support.clock = call.clock();
    support.entities = call.entities();
    return support;
  }

  static BreakGlass breakGlass(Call call) {
    BreakGlass glass = new BreakGlass();
    glass.context = AccessFixture.context(call.subject(), call.held());
    glass.access = AccessFixture.access(call.entities(), call.clock(), call.subject(), call.held());
    glass.trail = AuditFixture.trail(call.entities(), call.clock(), call.subject());
    glass.notices = NoticesFixture.of(call.entities(), call.clock());
    glass.settings = SETTINGS;
    glass.clock = call.clock();
    glass.entities = call.entities();
    return glass;
  }
}
