package org.openpowerradar.web.page.settings.enrolment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.openpowerradar.account.entity.ChangedMeanwhileException;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.bridge.boundary.enrolment.BridgeLife;
import org.openpowerradar.bridge.boundary.enrolment.FormerBridge;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.settings.access.AskedBridge;
import org.openpowerradar.web.page.shell.Shell;
import org.openpowerradar.web.page.shell.VisibleSites;

/** Moves, retires and revokes the bridge that the form names. */
@Named
@RequestScoped
public class LifeForm {
  @Inject BridgeLife life;
  @Inject Shell shell;
  @Inject VisibleSites sites;
  @Inject HttpServletRequest request;
  @Inject Language language;

  private String to;
  private String typedName;
  private String done;
  private String refusal;
  private Optional<FormerBridge> former;

  /** Moves it to the chosen site, if it still stands where the form says. */
  public void move() {
    change(
        bridge -> life.move(bridge, site(request.getParameter("stands")), site(to)), "life.moved");
  }

  /** Takes it out of service if its name was typed. */
  public void retire() {
    change(bridge -> life.retire(bridge, typedName), "life.retired");
  }

  /** Shuts it out for ever if its name was typed. */
  public void revoke() {
    change(bridge -> life.revoke(bridge, typedName), "life.revoked");
  }

  private void change(Consumer<BridgeSerial> change, String key) {
    BridgeSerial bridge = bridge();
    try {
      change.accept(bridge);
      former = null;
      done = language.texts().text(key);
    } catch (ForbiddenException
        | NotFoundException
        | ChangedMeanwhileException
        | InvalidRequestException refused) {
      refusal = Refusals.words(refused, language.texts());
    }
  }

  private BridgeSerial bridge() {
    return AskedBridge.of(request.getParameter("bridge"));
  }

  /** A site of the account the reader sees; any other is none. */
  private SiteId site(String id) {
    return getSites().stream()
        .map(SiteSummary::id)
        .filter(each -> each.toString().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("No site " + id));
  }

  /** The sites of the account, by name. */
  public List<SiteSummary> getSites() {
    return shell.account().map(account -> sites.of(account.id())).orElse(List.of());
  }

  /** True while the bridge is in service. */
  public boolean isInService() {
    return former().isEmpty();
  }

  /** When and how it was taken out of service, in a sentence; null while it is in service. */
  public String getEnded() {
    return former()
        .map(
            each ->
                language
                    .texts()
                    .text(
                        each.revoked() ? "life.isRevoked" : "life.isRetired",
                        language.times(zone(each.site())).exact(each.since())))
        .orElse(null);
  }

  private Optional<FormerBridge> former() {
    if (former == null) {
      former = life.findFormer(bridge());
    }
    return former;
  }

  private ZoneId zone(SiteId site) {
    return getSites().stream()
        .filter(each -> each.id().equals(site))
        .map(SiteSummary::timeZone)
        .findFirst()
        .orElse(ZoneOffset.UTC);
  }

  /** What was done, in words; null if nothing was. */
  public String getDone() {
    return done;
  }

  /** Why it was not done; null if it was, or nothing was asked. */
  public String getRefusal() {
    return refusal;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }

  public String getTypedName() {
    return typedName;
  }

  public void setTypedName(String typedName) {
    this.typedName = typedName;
  }
}
