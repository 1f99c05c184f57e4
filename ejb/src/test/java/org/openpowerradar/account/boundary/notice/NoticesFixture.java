package org.openpowerradar.account.boundary.notice;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.openpowerradar.account.control.notice.Letters;

/** Notices in the transaction of a test. */
public final class NoticesFixture {
  private NoticesFixture() {}

  /** As the container would make it, with a mail server. */
  public static Notices of(EntityManager entities, Clock clock) {
    Notices notices = new Notices();
    notices.postman = new Letters();
    notices.clock = clock;
    notices.entities = entities;
    return notices;
  }
}
