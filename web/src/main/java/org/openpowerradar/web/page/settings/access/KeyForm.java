package org.openpowerradar.web.page.settings.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.bridge.boundary.BridgeKeys;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.settings.secret.CloudEntrance;
import org.openpowerradar.web.page.settings.secret.ShownSecret;

/** Makes and withdraws keys of the bridge that the form names. */
@Named
@RequestScoped
public class KeyForm {
  @Inject BridgeKeys keys;
  @Inject CloudEntrance cloud;
  @Inject HttpServletRequest request;
  @Inject Language language;

  private ShownSecret secret;
  private String done;
  private String refusal;

  /** Makes a key, which this answer shows and no other. */
  public void rotate() {
    BridgeSerial bridge = AskedBridge.of(request.getParameter("bridge"));
    secret = ShownSecret.of(bridge, keys.rotate(bridge).secret(), cloud.getAddress());
  }

  /** Withdraws the older of two keys. */
  public void withdrawOlder() {
    try {
      keys.withdrawOlder(AskedBridge.of(request.getParameter("bridge")));
      done = language.texts().text("keys.withdrawn");
    } catch (InvalidRequestException onlyOne) {
      refusal = language.texts().text("keys.onlyOne");
    }
  }

  /** The key that was just made; null if none was. */
  public ShownSecret getSecret() {
    return secret;
  }

  /** What was done, in words; null if nothing was. */
  public String getDone() {
    return done;
  }

  /** Why it was not done; null if it was, or nothing was asked. */
  public String getRefusal() {
    return refusal;
  }
}
