package org.openpowerradar.bridge.entity.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** How and when a bridge was taken out of service. */
@Embeddable
public class Ending {

  /** What it means for the bridge. */
  public enum Kind {
    /** Out of service; it may come back to its account with a new secret. */
    RETIRED,
    /** Lost, stolen or copied: it is never let in again. */
    REVOKED
  }

  @Column(name = "ended_at")
  private Instant at;

  @Enumerated(EnumType.STRING)
  @Column(name = "ended_as", length = 8)
  private Kind kind;

  protected Ending() {}

  public Ending(Kind kind, Instant at) {
    this.kind = kind;
    this.at = at;
  }

  public Instant at() {
    return at;
  }

  public Kind kind() {
    return kind;
  }
}
