package org.openpowerradar.web.page.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.bridge.boundary.BridgeDetail;
import org.openpowerradar.bridge.boundary.BridgeOverview;
import org.openpowerradar.bridge.boundary.Bridges;
import org.openpowerradar.bridge.boundary.SessionHistory;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.settings.access.AskedBridge;
import org.openpowerradar.web.page.settings.access.Security;
import org.openpowerradar.web.page.settings.access.SessionRow;
import org.openpowerradar.web.page.settings.access.SiteZone;
import org.openpowerradar.web.page.shell.Shell;
import org.openpowerradar.web.page.time.SiteTimes;

/** Backs /app/settings/bridge: the keys of a bridge, whether it needs a proof, and its sessions. */
@Named
@RequestScoped
public class BridgePage {
  @Inject Shell shell;
  @Inject Bridges bridges;
  @Inject SessionHistory history;
  @Inject SiteZone zones;
  @Inject Language language;
  @Inject HttpServletRequest request;
  Clock clock = Clock.systemUTC();

  private BridgeDetail detail;
  private SiteTimes times;
  private List<SessionRow> sessions = List.of();
  private int number;
  private boolean older;

  /**
   * Asks for what the address or the form names. Called before the page is rendered, also after a
   * form has changed something; before that nothing is known and every form is there to be sent.
   */
  public void load() {
    BridgeSerial serial = AskedBridge.of(request.getParameter("bridge"));
    detail = bridges.bridge(serial);
    times = language.times(zones.of(detail.overview().site()));
    number = number();
    SessionHistory.Page page = history.page(serial, number);
    SessionRow.Writing writing = new SessionRow.Writing(language, times, clock.instant());
    sessions =
        page.sessions().stream()
            .map(each -> writing.row(each, Security.of(each.level()).code()))
            .toList();
    older = page.hasOlder();
  }

  private int number() {
    String text = request.getParameter("page");
    if (text == null) {
      return 0;
    }
    if (!text.matches("[0-9]{1,4}")) {
      throw new NotFoundException("No page " + text);
    }
    return Integer.parseInt(text);
  }

  /** The bridge; null before the page is rendered. */
  public BridgeOverview getBridge() {
    return detail == null ? null : detail.overview();
  }

  /** Code of its security level. */
  public String getLevel() {
    return Security.of(getBridge().level()).code();
  }

  /** What is wrong with its connection, most urgent first; may be empty. */
  public List<String> getWarnings() {
    return detail == null
        ? List.of()
        : BridgeWarnings.of(getBridge(), language, times, clock.instant());
  }

  /** How many keys count, and since when two. */
  public String getKeys() {
    if (detail.keys().newerSince() == null) {
      return language.texts().text("keys.valid", detail.keys().valid());
    }
    return language
        .texts()
        .text("keys.two", day(detail.keys().newerSince()), day(detail.keys().olderUntil()));
  }

  /** True where an older key can be withdrawn; also before it is known. */
  public boolean isRotating() {
    return detail == null || detail.keys().valid() == 2;
  }

  /** Why, from where and until when it needs no proof; null if it needs one. */
  public String getPermit() {
    if (detail == null || detail.permit() == null) {
      return null;
    }
    BridgeDetail.Permit permit = detail.permit();
    return language
        .texts()
        .text(
            "permit.is",
            permit.until() == null ? language.texts().text("permit.noEnd") : day(permit.until()),
            permit.networks() == null
                ? language.texts().text("permit.anywhere")
                : permit.networks(),
            BridgeWriting.or(permit.reason()));
  }

  /** True where a permit can be withdrawn; also before it is known. */
  public boolean isPermitted() {
    return detail == null || detail.permit() != null;
  }

  private String day(Instant instant) {
    return times.exact(instant);
  }

  public List<SessionRow> getSessions() {
    return sessions;
  }

  /** Address of the older sessions; null if there are none. */
  public String getOlderLink() {
    return older ? link() + "&page=" + (number + 1) + "#sessions" : null;
  }

  /** Address of the newer sessions; null if there are none. */
  public String getNewerLink() {
    return number == 0 ? null : link() + "&page=" + (number - 1) + "#sessions";
  }

  private String link() {
    return "/app/settings/bridge?account="
        + shell.getAccountId()
        + "&bridge="
        + getBridge().serial();
  }

  /** Address of its detail in the list. */
  public String getBackLink() {
    return "/app/settings/bridges?account="
        + shell.getAccountId()
        + "&bridge="
        + getBridge().serial()
        + "#bridge-panel";
  }
}
