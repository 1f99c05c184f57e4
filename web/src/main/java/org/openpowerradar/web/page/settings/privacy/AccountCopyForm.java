package org.openpowerradar.web.page.settings.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.openpowerradar.account.boundary.AccountSummary;
import org.openpowerradar.account.boundary.privacy.AccountCopies;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.web.page.shell.Shell;

/** Sends a copy of what is stored about the account shown. */
@Named
@RequestScoped
public class AccountCopyForm {
  @Inject Shell shell;
  @Inject AccountCopies copies;
  @Inject HttpServletRequest request;

  /**
   * Sends it as a file, as it is read.
   *
   * @throws IOException if the reader has gone
   */
  public void download() throws IOException {
    AccountId account =
        shell
            .account()
            .map(AccountSummary::id)
            .filter(each -> each.toString().equals(request.getParameter("account")))
            .orElseThrow(() -> new NotFoundException("No account is open to the caller"));
    List<String> tables = copies.begin(account);
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext answer = faces.getExternalContext();
    answer.setResponseContentType("application/zip");
    answer.setResponseHeader(
        "Content-Disposition", "attachment; filename=\"account-" + account + ".zip\"");
    try (AccountArchive archive =
        new AccountArchive(answer.getResponseOutputStream(), AccountCopies.PORTION)) {
      for (String table : tables) {
        archive.add(table, from -> copies.rows(account, table, from));
      }
    }
    faces.responseComplete();
  }
}
