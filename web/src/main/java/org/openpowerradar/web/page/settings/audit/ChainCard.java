package org.openpowerradar.web.page.settings.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.ZoneOffset;
import org.openpowerradar.account.boundary.audit.AuditLog;
import org.openpowerradar.account.entity.audit.ChainState;
import org.openpowerradar.web.page.language.Language;

/** Whether the audit trail is whole, and the button that looks at it. */
@Named
@RequestScoped
public class ChainCard {
  @Inject AuditLog log;
  @Inject AuditPage page;
  @Inject Language language;

  private ChainState state;

  private ChainState state() {
    if (state == null) {
      state = log.state();
    }
    return state;
  }

  /** "info", "warn" while it was never looked at, "crit" if it was changed. */
  public String getKind() {
    if (state().checkedAt() == null) {
      return "warn";
    }
    return state().fault() == null ? "info" : "crit";
  }

  /** What the last look at the chain found. */
  public String getFound() {
    ChainState found = state();
    if (found.checkedAt() == null) {
      return language.texts().text("audit.chain.never");
    }
    String when = language.times(ZoneOffset.UTC).dayAndTime(found.checkedAt());
    return found.fault() == null
        ? language.texts().text("audit.chain.whole", Long.toString(found.upto()), when)
        : language.texts().text("audit.chain.broken", Long.toString(found.fault().entry()), when);
  }

  /** How far signed checkpoints reach. */
  public String getSigned() {
    return getPublicKey() == null
        ? language.texts().text("audit.chain.unsigned")
        : language
            .texts()
            .text(
                "audit.chain.signed",
                Long.toString(state().signedUpto()),
                Long.toString(state().newest()));
  }

  /** The public key in base64; null if no checkpoints are made. */
  public String getPublicKey() {
    return log.publicKey().orElse(null);
  }

  /**
   * Looks at the chain now.
   *
   * @throws IOException if the reader has gone
   */
  public void verify() throws IOException {
    log.verify(page.asked());
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().redirect(page.getUnfilteredLink() + "&checked=true#chain");
    faces.responseComplete();
  }
}
