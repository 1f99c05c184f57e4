package org.openpowerradar.web.page.settings.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.bridge.boundary.Bridges;
import org.openpowerradar.bridge.boundary.LegacyPermits;
import org.openpowerradar.bridge.entity.LegacyPermit;
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

  private final PermitFields fields = new PermitFields();
  private String done;
  private String refusal;

  /** Lets it in, or says which field is wrong. */
  public void allow() {
    BridgeSerial bridge = AskedBridge.of(request.getParameter("bridge"));
    List<String> wrong = fields.wrong();
    if (wrong.isEmpty()) {
      allow(bridge, fields.permit(zones.of(bridges.bridge(bridge).overview().site())));
    } else {
      refuse("permit.wrong." + wrong.get(0));
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

  public PermitFields getFields() {
    return fields;
  }
}
