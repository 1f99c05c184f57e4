package org.openpowerradar.web.page.settings.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import org.openpowerradar.account.boundary.privacy.AccountErasures;
import org.openpowerradar.account.boundary.privacy.AccountErasures.Asked;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.shell.Shell;

/**
 * The erasure of the account shown, and of those that whoever runs the platform has to agree to.
 */
@Named
@RequestScoped
public class ErasureForm {
  private static final String PAGE = "/app/settings/privacy?account=";

  @Inject Shell shell;
  @Inject AccountErasures erasures;
  @Inject Language language;

  private String name;
  private String account;
  private String refusal;
  private Asked asked;
  private boolean isRead;

  /** The erasure of the account shown; null: nobody asked, or the reader may not. */
  public Asked getAsked() {
    if (!isRead) {
      isRead = true;
      try {
        asked = erasures.of(shown()).orElse(null);
      } catch (NotFoundException | ForbiddenException notTheirs) {
        asked = null;
      }
    }
    return asked;
  }

  /** How far it is. */
  public String words(Asked erasure) {
    if (erasure.dueAt() == null) {
      return language
          .texts()
          .text(
              "erasure.asked",
              erasure.account().toString(),
              language.times(ZoneOffset.UTC).dayAndTime(erasure.askedAt()));
    }
    return language
        .texts()
        .text(
            "erasure.agreed",
            erasure.account().toString(),
            language.times(ZoneOffset.UTC).dayAndTime(erasure.dueAt()),
            erasure.rows());
  }

  /** All erasures on their way, for whoever runs the platform. */
  public List<Asked> getAll() {
    return erasures.all();
  }

  /**
   * Asks that the account shown is erased.
   *
   * @throws IOException if the reader has gone
   */
  public void ask() throws IOException {
    run(() -> erasures.ask(shown(), name));
  }

  /**
   * Calls it off.
   *
   * @throws IOException if the reader has gone
   */
  public void keep() throws IOException {
    run(() -> erasures.keep(shown()));
  }

  /**
   * Agrees to the erasure of the chosen account.
   *
   * @throws IOException if the reader has gone
   */
  public void agree() throws IOException {
    run(() -> erasures.agree(chosen()));
  }

  private void run(Runnable act) throws IOException {
    try {
      act.run();
      FacesContext faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().redirect(PAGE + shell.getAccountId() + "#erasure");
      faces.responseComplete();
    } catch (InvalidRequestException | NotFoundException | ForbiddenException refused) {
      refusal = language.texts().text("erasure.refused");
    }
  }

  private AccountId shown() {
    return shell
        .account()
        .orElseThrow(() -> new NotFoundException("No account is open to the caller"))
        .id();
  }

  private AccountId chosen() {
    if (account == null || !account.matches("[1-9][0-9]{0,17}")) {
      throw new NotFoundException("No account " + account);
    }
    return new AccountId(Long.parseLong(account));
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getAccount() {
    return account;
  }

  public void setAccount(String account) {
    this.account = account;
  }

  /** Why it was not done; null if it was, or nothing was asked. */
  public String getRefusal() {
    return refusal;
  }
}
