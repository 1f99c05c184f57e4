package org.openpowerradar.account.entity.audit;

import java.time.Duration;
import java.time.Instant;
import org.openpowerradar.account.entity.InvalidRequestException;

/**
 * Which entries are asked for, newest first.
 *
 * @param from first moment
 * @param to first moment after, at most ten years later
 * @param person the id of who did it, or part of the name; empty: anybody
 * @param action an action such as {@code site.create}, or its noun; empty: any
 * @param target what it was done to, or the beginning of it; empty: anything
 * @param before only entries before this one, for the next page; {@link Long#MAX_VALUE}: all
 * @param most how many, 1..10000
 */
public record AuditQuery(
    Instant from, Instant to, String person, String action, String target, long before, int most) {
  /** Most entries of one answer. */
  public static final int MOST = 10_000;

  /** The longest time one may ask for. */
  public static final Duration LONGEST = Duration.ofDays(3_660);

  private static final int LONGEST_TEXT = 120;

  /**
   * Checks them.
   *
   * @throws InvalidRequestException if one is out of its range
   */
  public AuditQuery {
    if (!to.isAfter(from) || to.isAfter(from.plus(LONGEST))) {
      throw new InvalidRequestException("Ask for a time of at most ten years that is not empty");
    }
    if (most < 1 || most > MOST || before < 1) {
      throw new InvalidRequestException("Ask for 1 to " + MOST + " entries");
    }
    if (person.length() > LONGEST_TEXT
        || action.length() > LONGEST_TEXT
        || target.length() > LONGEST_TEXT) {
      throw new InvalidRequestException("Person, action and target have at most 120 characters");
    }
  }

  /** All entries of a time. */
  public static AuditQuery of(Instant from, Instant to, int most) {
    return new AuditQuery(from, to, "", "", "", Long.MAX_VALUE, most);
  }

  /** Only what this person did. */
  public AuditQuery by(String who) {
    return new AuditQuery(from, to, who, action, target, before, most);
  }

  /** Only this action, or all of this noun. */
  public AuditQuery of(String which) {
    return new AuditQuery(from, to, person, which, target, before, most);
  }

  /** Only what was done to this. */
  public AuditQuery to(String what) {
    return new AuditQuery(from, to, person, action, what, before, most);
  }

  /** Only entries before this one. */
  public AuditQuery before(long entry) {
    return new AuditQuery(from, to, person, action, target, entry, most);
  }
}
