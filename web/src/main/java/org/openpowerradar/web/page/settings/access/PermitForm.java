package org.openpowerradar.web.page.settings.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.bridge.boundary.BridgeOverview;
import org.openpowerradar.bridge.boundary.Bridges;
import org.openpowerradar.bridge.boundary.LegacyPermits;
import org.openpowerradar.bridge.entity.LegacyPermit;
import org.openpowerradar.bridge.entity.NetworkList;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.web.page.language.Language;

/** Lets the bridge that the form names in without a proof, or demands one again. */
@Named
@RequestScoped
public class PermitForm {
  @Inject LegacyPermits permits;
  @Inject Bridges bridges;
  @Inject SiteZone zones;
  @Inject HttpServletRequest request;
  @Inject Language language;

  private String reason;
  private String networks;
  private String until;
  private String done;
  private String refusal;

  /** Lets it in, or says which field is wrong. */
  public void allow() {
    BridgeSerial bridge = AskedBridge.of(request.getParameter("bridge"));
    NetworkList from = networks();
    Instant end = end(bridge);
    if (reason == null || reason.isBlank() || reason.strip().length() > 200) {
      refuse("permit.wrong.reason");
    } else if (from == null) {
      refuse("permit.wrong.networks");
    } else if (end == null) {
      refuse("permit.wrong.until");
    } else {
      allow(bridge, new LegacyPermit(reason, from, end));
    }
  }

  private void allow(BridgeSerial bridge, LegacyPermit permit) {
    try {
      permits.allow(bridge, permit);
      done = language.texts().text("permit.given");
    } catch (InvalidRequestException notForThisOne) {
      refuse("permit.refused");
    }
  }

  /** Demands a proof again. */
  public void withdraw() {
    permits.withdraw(AskedBridge.of(request.getParameter("bridge")));
    done = language.texts().text("permit.withdrawn");
  }

  private NetworkList networks() {
    try {
      return NetworkList.parse(networks);
    } catch (InvalidRequestException malformed) {
      return null;
    }
  }

  /** The end of the day that was typed, at the bridge's site; null if it is no day. */
  private Instant end(BridgeSerial bridge) {
    try {
      LocalDate last = LocalDate.parse(until == null ? "" : until);
      boolean readable = last.getYear() >= 2000 && last.getYear() <= 2099;
      BridgeOverview overview = bridges.bridge(bridge).overview();
      return readable ? last.plusDays(1).atStartOfDay(zones.of(overview.site())).toInstant() : null;
    } catch (DateTimeParseException malformed) {
      return null;
    }
  }

  private void refuse(String key) {
    refusal = language.texts().text(key);
  }

  /** What was done, in words; null if nothing was. */
  public String getDone() {
    return done;
  }

  /** Why it was not done; null if it was, or nothing was asked. */
  public String getRefusal() {
    return refusal;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getNetworks() {
    return networks;
  }

  public void setNetworks(String networks) {
    this.networks = networks;
  }

  public String getUntil() {
    return until;
  }

  public void setUntil(String until) {
    this.until = until;
  }
}
