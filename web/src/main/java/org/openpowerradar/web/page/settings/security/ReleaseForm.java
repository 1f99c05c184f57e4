package org.openpowerradar.web.page.settings.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import org.openpowerradar.account.boundary.AccountSummary;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.bridge.boundary.Quarantines;
import org.openpowerradar.bridge.boundary.Quarantines.Quarantined;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.shell.Shell;

/** The bridges in quarantine, and the button that lets one in again. */
@Named
@RequestScoped
public class ReleaseForm {
  @Inject Shell shell;
  @Inject Quarantines quarantines;
  @Inject SecurityPage page;
  @Inject Language language;

  private List<Quarantined> all;
  private String bridge;
  private String refusal;

  /** Bridges of the account shown that are in quarantine. */
  public List<Quarantined> getAll() {
    if (all == null) {
      all =
          page.isPlatform()
              ? List.of()
              : shell
                  .account()
                  .map(AccountSummary::id)
                  .map(quarantines::ofAccount)
                  .orElse(List.of());
    }
    return all;
  }

  /** Those that have been given another key since. */
  public List<Quarantined> getReleasable() {
    return getAll().stream().filter(Quarantined::releasable).toList();
  }

  /** "Cellar (927760), since Mon 23 Nov, 07:12 UTC". */
  public String words(Quarantined shut) {
    return language
        .texts()
        .text(
            shut.releasable() ? "quarantine.ready" : "quarantine.shut",
            shut.name(),
            shut.bridge().toString(),
            language.times(ZoneOffset.UTC).dayAndTime(shut.since()));
  }

  /**
   * Lets the chosen bridge in again.
   *
   * @throws IOException if the reader has gone
   */
  public void release() throws IOException {
    try {
      quarantines.release(new BridgeSerial(Long.parseLong(bridge)));
      FacesContext faces = FacesContext.getCurrentInstance();
      faces
          .getExternalContext()
          .redirect(page.getUnfilteredLink() + "&released=" + Long.parseLong(bridge));
      faces.responseComplete();
    } catch (NotFoundException | ForbiddenException | InvalidRequestException refused) {
      refusal = language.texts().text("quarantine.refused");
      all = null;
      page.load();
    }
  }

  public String getBridge() {
    return bridge;
  }

  public void setBridge(String bridge) {
    this.bridge = bridge;
  }

  /** Why the bridge was not let in; null if nothing was refused. */
  public String getRefusal() {
    return refusal;
  }
}
