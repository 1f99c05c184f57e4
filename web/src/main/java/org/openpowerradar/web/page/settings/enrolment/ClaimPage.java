package org.openpowerradar.web.page.settings.enrolment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.bridge.boundary.enrolment.BridgeClaims;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.rights.Rights;
import org.openpowerradar.web.page.shell.Shell;

/** Backs /app/settings/claim: a bridge is claimed by its code, and how its claim goes. */
@Named
@RequestScoped
public class ClaimPage {
  @Inject BridgeClaims claims;
  @Inject ClaimForm form;
  @Inject EnrolChoices choices;
  @Inject Shell shell;
  @Inject Rights rights;
  @Inject Language language;
  @Inject HttpServletRequest request;

  private ClaimRow claim;

  /** Asks for the claim that the address names, if it names one. */
  public void load() {
    shell
        .account()
        .filter(account -> rights.isEnrolment())
        .orElseThrow(() -> new NotFoundException("No account is open to the caller"));
    if (request.getParameter("claim") != null) {
      claim = ClaimRow.of(claims.claim(id()), choices.getSites(), language);
    }
  }

  private long id() {
    String text = request.getParameter("claim");
    if (!text.matches("[1-9][0-9]{0,17}")) {
      throw new NotFoundException("No claim " + text);
    }
    return Long.parseLong(text);
  }

  /** Looks again how the claim goes. */
  public void refresh() {
    load();
  }

  /**
   * Withdraws the claim that the form names.
   *
   * @throws IOException if the reader has gone
   */
  public void withdraw() throws IOException {
    form.withdraw(id());
  }

  /** The claim; null while the form is shown. */
  public ClaimRow getClaim() {
    return claim;
  }

  /** True while the form is shown; also before it is known. */
  public boolean isAsking() {
    return request.getParameter("claim") == null;
  }

  /** True while the page looks again every few seconds. */
  public boolean isLive() {
    return claim == null || claim.isWaiting();
  }

  /** Where the proven bridge is shown. */
  public String getBridgeLink() {
    return choices.isFirst()
        ? choices.getBackLink()
        : choices.getBackLink() + "&bridge=" + claim.serial() + "#bridge-panel";
  }
}
