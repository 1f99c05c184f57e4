package org.openpowerradar.account.boundary.people;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.openpowerradar.account.control.identity.IdentityProvider;

/** Alignments over one transaction, for tests of others who need one. */
public final class Alignments {
  private Alignments() {}

  /** As the container would make it. */
  public static Alignment of(EntityManager entities, IdentityProvider identities, Clock clock) {
    Alignment alignment = new Alignment();
    alignment.entities = entities;
    alignment.identities = identities;
    alignment.clock = clock;
    return alignment;
  }
}
