package org.openpowerradar.web.page.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.openpowerradar.account.boundary.people.SecondFactors;
import org.openpowerradar.web.page.language.Language;

/** Says which accounts are shut for want of a second factor. */
@Named
@RequestScoped
public class SecondFactorNotice {
  @Inject SecondFactors factors;
  @Inject Language language;

  private List<String> accounts;

  /** Names of the accounts; none where nothing is missing. */
  public List<String> getAccounts() {
    if (accounts == null) {
      accounts = factors.waiting();
    }
    return accounts;
  }

  /** Which accounts demand it, in a sentence. */
  public String getSentence() {
    return language.texts().text("factor.demanded", String.join(", ", getAccounts()));
  }
}
