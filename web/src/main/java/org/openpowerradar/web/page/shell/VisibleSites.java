package org.openpowerradar.web.page.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openpowerradar.account.boundary.AccountSummary;
import org.openpowerradar.account.boundary.Accounts;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.site.boundary.Sites;
import org.openpowerradar.web.page.rights.Rights;

/** The accounts and sites the reader may see; each is asked for once a request. */
@RequestScoped
public class VisibleSites {
  @Inject Accounts accounts;
  @Inject Sites sites;
  @Inject Rights rights;

  private final Map<AccountId, List<SiteSummary>> asked = new HashMap<>();
  private List<AccountSummary> visible;

  /** The accounts by name; may be empty. */
  public List<AccountSummary> accounts() {
    if (visible == null) {
      visible = accounts.visible();
    }
    return visible;
  }

  /** The sites of an account by name; empty where the reader may see none. */
  public List<SiteSummary> of(AccountId account) {
    return rights.isSites() ? asked.computeIfAbsent(account, this::ask) : List.of();
  }

  /** An account may be open to the reader in a role that sees no sites. */
  private List<SiteSummary> ask(AccountId account) {
    try {
      return sites.visible(account);
    } catch (NotFoundException notForThisReader) {
      return List.of();
    }
  }
}
