package org.openpowerradar.web.page.settings.enrolment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.bridge.boundary.enrolment.BridgeRegister;
import org.openpowerradar.bridge.entity.LegacyPermit;
import org.openpowerradar.bridge.entity.enrolment.Newcomer;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.rights.Rights;
import org.openpowerradar.web.page.settings.access.PermitFields;
import org.openpowerradar.web.page.settings.secret.CloudEntrance;
import org.openpowerradar.web.page.settings.secret.ShownSecret;
import org.openpowerradar.web.page.shell.Shell;
import org.openpowerradar.web.page.shell.VisibleSites;

/** Registers the bridge that the form describes: with a new secret, or as an old one without. */
@Named
@RequestScoped
public class RegisterForm {
  @Inject BridgeRegister register;
  @Inject Shell shell;
  @Inject VisibleSites sites;
  @Inject CloudEntrance cloud;
  @Inject HttpServletRequest request;
  @Inject Language language;
  @Inject Rights rights;

  private final NewcomerFields fields = new NewcomerFields();
  private final PermitFields permit = new PermitFields();
  private Faults faults;
  private String refusal;
  private ShownSecret secret;
  private String old;

  /** Called before the page is rendered: it is nobody's who may not register. */
  public void load() {
    shell
        .account()
        .filter(account -> rights.isEnrolment())
        .orElseThrow(() -> new NotFoundException("No account is open to the caller"));
  }

  /** Registers it and shows its secret, or says what is wrong. */
  public void register() {
    faults = new Faults(language.texts());
    fields.check(faults, places());
    if (faults.isEmpty()) {
      try {
        BridgeRegister.Secret made = register.register(fields.newcomer(places()));
        secret = ShownSecret.of(made.bridge(), made.secret(), cloud.getAddress());
      } catch (InvalidRequestException | ForbiddenException | NotFoundException refused) {
        refusal = Refusals.words(refused, language.texts());
      }
    }
  }

  /** Registers it as one that proves nothing, or says what is wrong. */
  public void registerOld() {
    faults = new Faults(language.texts());
    fields.check(faults, places());
    permit.wrong().forEach(field -> faults.unless(false, field, "permit.wrong." + field));
    if (faults.isEmpty()) {
      registerOld(fields.newcomer(places()), permit.permit(zone()));
    }
  }

  private void registerOld(Newcomer newcomer, LegacyPermit given) {
    try {
      register.registerOld(newcomer, given);
      old = newcomer.serial().toString();
    } catch (InvalidRequestException | ForbiddenException | NotFoundException refused) {
      refusal = Refusals.words(refused, language.texts());
    }
  }

  private List<SiteSummary> places() {
    return shell.account().map(account -> sites.of(account.id())).orElse(List.of());
  }

  private ZoneId zone() {
    return places().stream()
        .filter(each -> each.id().toString().equals(fields.getSite()))
        .map(SiteSummary::timeZone)
        .findFirst()
        .orElse(ZoneOffset.UTC);
  }

  /** True where the form for old bridges is open. */
  public boolean isForOld() {
    return "true".equals(request.getParameter("old"));
  }

  public NewcomerFields getFields() {
    return fields;
  }

  public PermitFields getPermit() {
    return permit;
  }

  /** What is wrong with a field, by the field's name. */
  public Map<String, String> getWrong() {
    return faults == null ? Map.of() : faults.byField();
  }

  /** What is wrong with the fields. */
  public List<String> getFaults() {
    return faults == null ? List.of() : faults.all();
  }

  /** Why it was not registered; null if it was, or nothing was asked. */
  public String getRefusal() {
    return refusal;
  }

  /** The secret that was just made; null if none was. */
  public ShownSecret getSecret() {
    return secret;
  }

  /** Serial of the old bridge that was just registered; null if none was. */
  public String getOld() {
    return old;
  }
}
