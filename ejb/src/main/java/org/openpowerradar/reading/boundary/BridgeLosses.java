package org.openpowerradar.reading.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.bridge.boundary.BridgeOverview;
import org.openpowerradar.bridge.boundary.Bridges;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.reading.control.chunk.Silences;
import org.openpowerradar.reading.control.intake.LossStore;
import org.openpowerradar.reading.control.intake.OwnerStore;
import org.openpowerradar.reading.entity.BridgeGap;
import org.openpowerradar.reading.entity.QuarantinedMessage;

/** What of a bridge is missing and why, and what of it was refused: for those who may see it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed({RoleNames.ACCOUNT_ADMIN, RoleNames.SITE_MANAGER, RoleNames.INSTALLER})
public class BridgeLosses {
  /** Longest time an answer may span. */
  public static final Duration LONGEST = Duration.ofDays(366);

  /** Most losses and most quarantined messages of an answer. */
  public static final int MOST = 1_000;

  @Inject Bridges bridges;
  @Inject OwnerStore owners;
  @Inject Silences silences;
  @Inject LossStore losses;

  /**
   * The gaps of a bridge: times in which it was not listening for a minute and more, which close
   * when it brings them later, and records it told that it lost. Of the account to which the bridge
   * belongs now.
   *
   * @param bridge which
   * @param from first instant
   * @param to first instant after it, at most 366 days later
   * @return in order of their beginning; one that lasts has no end, and is left out while the
   *     bridge is connected: then the next packet will tell
   * @throws InvalidRequestException if the span is empty or too long
   * @throws org.openpowerradar.account.entity.NotFoundException if there is no such bridge, or the
   *     caller holds no grant at its site
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles there do not
   *     allow to see it
   */
  public List<BridgeGap> gaps(BridgeSerial bridge, Instant from, Instant to) {
    BridgeOverview seen = bridges.bridge(bridge).overview();
    if (!to.isAfter(from) || to.isAfter(from.plus(LONGEST))) {
      throw new InvalidRequestException("Give at most 366 days");
    }
    long account = account(bridge);
    List<BridgeGap> gaps = new ArrayList<>(silences.of(account, bridge, from, to));
    gaps.removeIf(gap -> gap.to() == null && seen.online());
    gaps.addAll(losses.dropped(account, bridge, new Instant[] {from, to}, MOST));
    gaps.sort(Comparator.comparing(BridgeGap::from));
    return gaps;
  }

  /**
   * The newest 1000 messages of a bridge in quarantine, newest first, without what is in them.
   *
   * @throws org.openpowerradar.account.entity.NotFoundException as {@link #gaps}
   * @throws org.openpowerradar.account.entity.ForbiddenException as {@link #gaps}
   */
  public List<QuarantinedMessage> quarantined(BridgeSerial bridge) {
    return losses.quarantined(account(bridges.bridge(bridge).overview().serial()), bridge, MOST);
  }

  private long account(BridgeSerial seen) {
    return owners.accounts(List.of(seen)).get(seen);
  }
}
