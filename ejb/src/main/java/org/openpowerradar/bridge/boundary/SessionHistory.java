package org.openpowerradar.bridge.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.bridge.control.SessionStore;
import org.openpowerradar.bridge.entity.BridgeSession;
import org.openpowerradar.protocol.identity.BridgeSerial;

/** The connections that a bridge has had, newest first. */
@Stateless
@RolesAllowed({RoleNames.ACCOUNT_ADMIN, RoleNames.SITE_MANAGER, RoleNames.INSTALLER})
public class SessionHistory {

  /** Sessions of one page. */
  public static final int PAGE = 50;

  private static final int MOST = 10_000;
  private static final int LAST_PAGE = 1_000;
  private static final Duration LONGEST = Duration.ofDays(366);

  @Inject Bridges bridges;
  @PersistenceContext EntityManager entities;

  /**
   * Some sessions of many.
   *
   * @param sessions newest first
   * @param hasOlder whether there are older ones on the next page
   */
  public record Page(List<PastSession> sessions, boolean hasOlder) {}

  /**
   * Returns a page of the sessions of a bridge.
   *
   * @param number 0 for the newest {@value #PAGE}, at most {@value #LAST_PAGE}
   * @throws org.openpowerradar.account.entity.NotFoundException if there is no such bridge or page,
   *     or the caller holds no grant at its site
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles there do not
   *     allow to see bridges
   */
  public Page page(BridgeSerial bridge, int number) {
    bridges.bridge(bridge);
    if (number < 0 || number > LAST_PAGE) {
      throw new InvalidRequestException("There are pages 0 to " + LAST_PAGE);
    }
    List<BridgeSession> found = new SessionStore(entities).newest(bridge, number * PAGE, PAGE + 1);
    return new Page(found.stream().limit(PAGE).map(PastSession::of).toList(), found.size() > PAGE);
  }

  /**
   * Returns the sessions of a bridge that began within a span, newest first.
   *
   * @param from first moment
   * @param to first moment after it, at most 366 days later
   * @throws InvalidRequestException if the span is longer, or there are more than {@value #MOST}
   * @throws org.openpowerradar.account.entity.NotFoundException if there is no such bridge, or the
   *     caller holds no grant at its site
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles there do not
   *     allow to see bridges
   */
  public List<PastSession> between(BridgeSerial bridge, Instant from, Instant to) {
    bridges.bridge(bridge);
    if (Duration.between(from, to).compareTo(LONGEST) > 0) {
      throw new InvalidRequestException("Sessions are listed for at most 366 days");
    }
    List<BridgeSession> found = new SessionStore(entities).between(bridge, from, to, MOST + 1);
    if (found.size() > MOST) {
      throw new InvalidRequestException(
          "There are more than " + MOST + " sessions: ask for a shorter time");
    }
    return found.stream().map(PastSession::of).toList();
  }
}
