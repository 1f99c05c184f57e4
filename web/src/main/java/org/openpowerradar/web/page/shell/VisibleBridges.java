package org.openpowerradar.web.page.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.bridge.boundary.BridgeOverview;
import org.openpowerradar.bridge.boundary.Bridges;
import org.openpowerradar.web.page.rights.Rights;

/** The bridges the reader may see. */
@RequestScoped
public class VisibleBridges {
  @Inject Bridges bridges;
  @Inject Rights rights;

  /**
   * The bridges of an account by name; empty where the reader may see none, be it that the account
   * is open to the reader only in a role that sees no bridges.
   */
  public List<BridgeOverview> of(AccountId account) {
    if (!rights.isBridges()) {
      return List.of();
    }
    try {
      return bridges.ofAccount(account);
    } catch (NotFoundException notForThisReader) {
      return List.of();
    }
  }
}
