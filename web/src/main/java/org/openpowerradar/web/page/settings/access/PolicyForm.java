package org.openpowerradar.web.page.settings.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.openpowerradar.account.boundary.audit.AuditTrail;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.bridge.boundary.SecurityPolicies;
import org.openpowerradar.bridge.entity.policy.SecurityDemand;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.shell.Shell;
import org.openpowerradar.web.page.shell.VisibleSites;

/** Sets the security policy that the form shows once more, and sends the plan as a file. */
@Named
@RequestScoped
public class PolicyForm {
  @Inject SecurityPolicies policies;
  @Inject AuditTrail audit;
  @Inject Shell shell;
  @Inject VisibleSites sites;
  @Inject AccountZone zone;
  @Inject Language language;
  @Inject HttpServletRequest request;

  private String refusal;

  /** Sets it if that was confirmed, and shows it in force; otherwise says what is missing. */
  public void set() throws IOException {
    Optional<SecurityDemand> demand =
        new Proposal(request.getParameter("level"), request.getParameter("from"))
            .demand(zone.of(account()));
    if (demand.isEmpty()) {
      refusal = language.texts().text("policy.wrong");
    } else if (request.getParameter("sure") == null) {
      refusal = language.texts().text("policy.notSure");
    } else {
      set(demand.get());
    }
  }

  private void set(SecurityDemand demand) throws IOException {
    try {
      policies.set(account(), demand);
      FacesContext faces = FacesContext.getCurrentInstance();
      faces
          .getExternalContext()
          .redirect("/app/settings/connection-security?account=" + account() + "&done=true");
      faces.responseComplete();
    } catch (InvalidRequestException tooFarAhead) {
      refusal = language.texts().text("policy.tooFar");
    } catch (NotFoundException | ForbiddenException notAllowed) {
      refusal = language.texts().text("policy.notAllowed");
    }
  }

  /** Sends the plan as a file. */
  public void download() throws IOException {
    audit.recordApart(AuditEntry.of(account(), "export.download", "encryption plan"));
    String csv = new PlanCsv(language.texts(), sites.of(account())).write(policies.plan(account()));
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext answer = faces.getExternalContext();
    answer.setResponseContentType("text/csv;charset=UTF-8");
    answer.setResponseHeader(
        "Content-Disposition", "attachment; filename=\"encryption-plan-" + account() + ".csv\"");
    answer.getResponseOutputStream().write(csv.getBytes(StandardCharsets.UTF_8));
    faces.responseComplete();
  }

  private AccountId account() {
    return shell
        .account()
        .orElseThrow(() -> new NotFoundException("No account is open to the caller"))
        .id();
  }

  /** Why it was not done; null if it was, or nothing was asked. */
  public String getRefusal() {
    return refusal;
  }
}
