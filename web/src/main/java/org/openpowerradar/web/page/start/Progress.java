package org.openpowerradar.web.page.start;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.bridge.boundary.BridgeOverview;
import org.openpowerradar.bridge.boundary.enrolment.BridgeClaims;
import org.openpowerradar.bridge.boundary.enrolment.ClaimView;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.site.boundary.SiteTree;
import org.openpowerradar.site.boundary.Sites;
import org.openpowerradar.web.page.live.PowerNow;
import org.openpowerradar.web.page.rights.Rights;
import org.openpowerradar.web.page.shell.VisibleBridges;
import org.openpowerradar.web.page.shell.VisibleSites;

/**
 * How far an account has come. It is read from what there is, so it can be left and taken up again,
 * on another device too.
 */
@RequestScoped
public class Progress {
  @Inject VisibleSites sites;
  @Inject VisibleBridges bridges;
  @Inject BridgeClaims claims;
  @Inject Sites trees;
  @Inject PowerNow power;
  @Inject Rights rights;

  /**
   * What there is of an account.
   *
   * @param claim the newest that waits; null: none does
   * @param sensors how many measure a device
   * @param watts power now; null: none is measured, or the reader may not see it
   */
  record Found(
      List<SiteSummary> sites,
      List<BridgeOverview> bridges,
      ClaimView claim,
      long sensors,
      Double watts) {

    /** The bridge that was connected last; empty: none ever was. */
    Optional<BridgeOverview> connected() {
      return bridges.stream()
          .filter(bridge -> bridge.lastSeen() != null)
          .max((one, other) -> one.lastSeen().compareTo(other.lastSeen()));
    }
  }

  Found of(AccountId account) {
    List<SiteSummary> places = sites.of(account);
    return new Found(
        places,
        bridges.of(account),
        rights.isEnrolment() ? waiting(account) : null,
        places.stream().mapToLong(this::sensors).sum(),
        places.stream()
            .flatMap(site -> power.watts(site).stream())
            .reduce(Double::sum)
            .orElse(null));
  }

  private ClaimView waiting(AccountId account) {
    try {
      return claims.ofAccount(account).stream()
          .filter(ClaimView::isWaiting)
          .findFirst()
          .orElse(null);
    } catch (NotFoundException notForThisReader) {
      return null;
    }
  }

  private long sensors(SiteSummary site) {
    try {
      return sensors(trees.tree(site.id()));
    } catch (ForbiddenException | NotFoundException notForThisReader) {
      return 0;
    }
  }

  private static long sensors(SiteTree tree) {
    return tree.zones().stream()
        .flatMap(zone -> zone.panels().stream())
        .flatMap(panel -> panel.devices().stream())
        .mapToLong(device -> device.sensors().size())
        .sum();
  }
}
