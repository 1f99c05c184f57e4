package org.openpowerradar.account.boundary.privacy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.openpowerradar.account.boundary.audit.AuditFixture;
import org.openpowerradar.account.boundary.notice.NoticesFixture;
import org.openpowerradar.account.control.identity.KeycloakDouble;

/** What erases, in a transaction of a test. */
final class ErasureFixture {
  private ErasureFixture() {}

  /** What {@link ErasureTimer} calls. */
  static ErasureRounds rounds(EntityManager entities, Clock clock, KeycloakDouble keycloak) {
    ErasureRounds rounds = new ErasureRounds();
    rounds.audit = AuditFixture.trail(entities, clock, "ANONYMOUS");
    rounds.notices = NoticesFixture.of(entities, clock);
    rounds.people = people(entities, clock, "ANONYMOUS", keycloak);
    rounds.clock = clock;
    rounds.entities = entities;
    return rounds;
  }

  /** What erases people when {@code caller} asks for it. */
  static PersonErasing people(
      EntityManager entities, Clock clock, String caller, KeycloakDouble keycloak) {
    PersonErasing people = new PersonErasing();
    people.audit = AuditFixture.trail(entities, clock, caller);
    people.identities = keycloak.provider();
    people.entities = entities;
    return people;
  }
}
