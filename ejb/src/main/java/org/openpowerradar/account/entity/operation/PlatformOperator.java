package org.openpowerradar.account.entity.operation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A person who runs the platform.
 *
 * <p>Is entered by another operator, or enters themselves while there is none, and is one only
 * while Keycloak gives the role as well. The last one cannot be removed.
 */
@Entity
@Table(name = "platform_operator")
public class PlatformOperator {

  @Id
  @Column(name = "subject", nullable = false, length = 36)
  private String subject;

  @Column(name = "added_by", nullable = false, length = 36)
  private String addedBy;

  @Column(name = "added_at", nullable = false)
  private Instant addedAt;

  protected PlatformOperator() {}

  /** {@code subject} and {@code addedBy} are ids in Keycloak. */
  public PlatformOperator(String subject, String addedBy, Instant addedAt) {
    this.subject = subject;
    this.addedBy = addedBy;
    this.addedAt = addedAt;
  }

  public String subject() {
    return subject;
  }

  public String addedBy() {
    return addedBy;
  }

  public Instant addedAt() {
    return addedAt;
  }
}
