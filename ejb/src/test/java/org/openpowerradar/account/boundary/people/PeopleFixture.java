package org.openpowerradar.account.boundary.people;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.boundary.AccessFixture;
import org.openpowerradar.account.boundary.audit.AuditFixture;
import org.openpowerradar.account.boundary.operation.OperationFixture;
import org.openpowerradar.account.control.identity.IdentityProvider;
import org.openpowerradar.account.control.people.Inviting;
import org.openpowerradar.account.entity.Role;

/** The boundaries of people as the container would make them for a caller, over one transaction. */
final class PeopleFixture {
  static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private final EntityManager entities;
  private final IdentityProvider identities;
  private final String caller;
  private Access access;
  private boolean secondFactor;

  /** {@code caller} has every role in Keycloak: only grants decide here. */
  PeopleFixture(EntityManager entities, IdentityProvider identities, String caller) {
    this.entities = entities;
    this.identities = identities;
    this.caller = caller;
    this.access = AccessFixture.access(entities, CLOCK, caller, Role.values());
  }

  /** From now on in a session with a second factor. */
  PeopleFixture withSecondFactor() {
    access = AccessFixture.accessWithSecondFactor(entities, CLOCK, caller, Role.values());
    secondFactor = true;
    return this;
  }

  PeopleLedger ledger() {
    PeopleLedger ledger = new PeopleLedger();
    ledger.access = access;
    ledger.audit = AuditFixture.trail(entities, CLOCK, caller);
    ledger.identities = identities;
    ledger.inviting = new Inviting(identities);
    ledger.quotas = OperationFixture.quotas(entities);
    ledger.clock = CLOCK;
    ledger.context = AccessFixture.context(caller, Role.values());
    ledger.entities = entities;
    return ledger;
  }

  Logins logins() {
    Logins logins = new Logins();
    logins.access = access;
    logins.audit = AuditFixture.trail(entities, CLOCK, caller);
    logins.identities = identities;
    logins.entities = entities;
    return logins;
  }

  SignInRules rules() {
    SignInRules rules = new SignInRules();
    rules.access = access;
    rules.audit = AuditFixture.trail(entities, CLOCK, caller);
    rules.context =
        secondFactor
            ? AccessFixture.contextWithSecondFactor(caller, Role.values())
            : AccessFixture.context(caller, Role.values());
    rules.entities = entities;
    return rules;
  }

  SecondFactors factors() {
    SecondFactors factors = new SecondFactors();
    factors.clock = CLOCK;
    factors.context =
        secondFactor
            ? AccessFixture.contextWithSecondFactor(caller, Role.values())
            : AccessFixture.context(caller, Role.values());
    factors.entities = entities;
    return factors;
  }

  Alignment alignment() {
    Alignment alignment = new Alignment();
    alignment.identities = identities;
    alignment.clock = CLOCK;
    alignment.entities = entities;
    return alignment;
  }

  SignIns signIns() {
    SignIns signIns = new SignIns();
    signIns.clock = CLOCK;
    signIns.entities = entities;
    return signIns;
  }

  People people() {
    People people = new People();
    people.access = access;
    people.ledger = ledger();
    people.rules = rules();
    people.alignment = alignment();
    people.inviting = new Inviting(identities);
    people.clock = CLOCK;
    people.entities = entities;
    return people;
  }
}
