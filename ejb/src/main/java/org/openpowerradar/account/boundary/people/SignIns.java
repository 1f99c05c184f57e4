package org.openpowerradar.account.boundary.people;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;

/** Remembers who signed in. Open to callers nobody knows yet: that is when it is told. */
@Stateless
@PermitAll
public class SignIns {
  private static final int LONGEST_EMAIL = 254;
  private static final int LONGEST_NAME = 200;
  private static final String REMEMBER =
      """
      INSERT INTO person (subject, email, name, program, enabled, locked, second_factor,
                          last_sign_in, checked_at)
      SELECT :subject, :email, :name, FALSE, TRUE, FALSE, FALSE, :now, :now FROM DUAL
      WHERE EXISTS (SELECT 1 FROM access_grant WHERE subject = :subject)
        OR EXISTS (SELECT 1 FROM platform_operator WHERE subject = :subject)
      ON DUPLICATE KEY UPDATE email = :email, name = :name, last_sign_in = :now
      """;
  private static final String ACCEPT =
      "UPDATE invitation SET accepted_at = :now WHERE subject = :subject AND accepted_at IS NULL";

  @Inject Clock clock;
  @PersistenceContext EntityManager entities;

  /**
   * Notes that a person came in from Keycloak; open invitations are accepted by that. Somebody
   * without any grant who runs no platform is not remembered.
   *
   * @param subject id in Keycloak
   * @param email may be empty; the rest after 254 characters is dropped
   * @param name what to call the person; the rest after 200 characters is dropped
   */
  public void note(String subject, String email, String name) {
    Instant now = clock.instant();
    entities
        .createNativeQuery(REMEMBER)
        .setParameter("subject", subject)
        .setParameter("email", cut(email, LONGEST_EMAIL))
        .setParameter("name", cut(name, LONGEST_NAME))
        .setParameter("now", now)
        .executeUpdate();
    entities
        .createNativeQuery(ACCEPT)
        .setParameter("now", now)
        .setParameter("subject", subject)
        .executeUpdate();
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }
}
