package org.openpowerradar.web.page.settings.enrolment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.openpowerradar.bridge.entity.BridgeModel;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.web.page.shell.Shell;
import org.openpowerradar.web.page.shell.VisibleSites;

/** What the forms for new bridges offer, and where they lead back to. */
@Named
@RequestScoped
public class EnrolChoices {
  @Inject Shell shell;
  @Inject VisibleSites sites;
  @Inject HttpServletRequest request;

  /** The sites of the account, by name. */
  public List<SiteSummary> getSites() {
    return shell.account().map(account -> sites.of(account.id())).orElse(List.of());
  }

  /** The models that have a secret, newest first. */
  public List<BridgeModel> getModels() {
    return List.of(BridgeModel.GENERATION_4, BridgeModel.GENERATION_3, BridgeModel.SOFTWARE);
  }

  /** All models of hardware, oldest first. */
  public List<BridgeModel> getOldModels() {
    return Arrays.stream(BridgeModel.values())
        .filter(each -> each != BridgeModel.SOFTWARE)
        .toList();
  }

  /** True when the reader comes from the first steps of an account. */
  public boolean isFirst() {
    return "start".equals(request.getParameter("from"));
  }

  /** The word that keeps that in an address, or empty. */
  public String getFrom() {
    return isFirst() ? "start" : "";
  }

  /** Where the reader came from. */
  public String getBackLink() {
    return (isFirst() ? "/app/start" : "/app/settings/bridges")
        + "?account="
        + shell.getAccountId();
  }
}
