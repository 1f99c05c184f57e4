package org.openpowerradar.web.page.settings.enrolment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneOffset;
import java.util.List;
import org.openpowerradar.account.boundary.AccountSummary;
import org.openpowerradar.bridge.boundary.enrolment.BridgeClaims;
import org.openpowerradar.bridge.boundary.enrolment.BridgeLife;
import org.openpowerradar.bridge.boundary.enrolment.ClaimView;
import org.openpowerradar.bridge.boundary.enrolment.FormerBridge;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.shell.Shell;
import org.openpowerradar.web.page.shell.VisibleSites;

/** The bridges of the account that are not in service: claimed ones, and former ones. */
@Named
@RequestScoped
public class Comings {
  @Inject BridgeClaims claims;
  @Inject BridgeLife life;
  @Inject Shell shell;
  @Inject VisibleSites sites;
  @Inject Language language;

  private List<ClaimRow> waiting;
  private List<FormerRow> former;

  /**
   * A bridge out of service.
   *
   * @param words when and how it ended
   */
  public record FormerRow(String serial, String name, String words, String link) {}

  /** Claims that wait for the first login of their bridges, the newest first. */
  public List<ClaimRow> getWaiting() {
    if (waiting == null) {
      waiting =
          shell.account().map(account -> claims.ofAccount(account.id())).orElse(List.of()).stream()
              .filter(ClaimView::isWaiting)
              .map(claim -> ClaimRow.of(claim, sites.of(account().id()), language))
              .toList();
    }
    return waiting;
  }

  /** Bridges out of service, the last first. */
  public List<FormerRow> getFormer() {
    if (former == null) {
      former =
          shell.account().map(account -> life.former(account.id())).orElse(List.of()).stream()
              .map(this::row)
              .toList();
    }
    return former;
  }

  private FormerRow row(FormerBridge bridge) {
    return new FormerRow(
        bridge.serial().toString(),
        bridge.name(),
        language
            .texts()
            .text(
                bridge.revoked() ? "former.revoked" : "former.retired",
                language.times(ZoneOffset.UTC).dayAndTime(bridge.since())),
        "/app/settings/bridge?account=" + account().id() + "&bridge=" + bridge.serial());
  }

  private AccountSummary account() {
    return shell.account().orElseThrow();
  }
}
