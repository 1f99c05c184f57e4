package org.openpowerradar.web.page.setup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.site.boundary.setup.SiteRecord;
import org.openpowerradar.site.boundary.setup.SiteSetup;
import org.openpowerradar.site.entity.setup.SetupError;
import org.openpowerradar.site.entity.setup.SiteProperties;

/** Opens a site, or changes the one in the address; also backs /app/site/settings. */
@Named
@RequestScoped
public class SiteForm extends SetupForm {
  @Inject SiteSetup sites;
  @Inject SitesPage page;
  @Inject HttpServletRequest request;

  private SiteRecord site;
  private SiteFields fields;
  private String version;
  private boolean zoneAgreed;
  private String confirm;

  /** Opens the site and leads to its set-up. */
  public void create() throws IOException {
    attempt(
        () -> {
          SiteId made = sites.create(page.account().id(), getFields().read());
          return "/app/site/deployment?account=" + page.account().id() + "&site=" + made;
        });
  }

  /** Changes the site. */
  public void save() throws IOException {
    attempt(
        () -> {
          SiteProperties typed = getFields().read();
          sites.change(getSite().id(), typed, (int) Typed.id(version), zoneAgreed);
          return link() + "&done=saved";
        });
  }

  /** Takes the site out of the lists. */
  public void disable() throws IOException {
    attempt(
        () -> {
          sites.disable(getSite().id(), confirm);
          return link() + "&done=disabled";
        });
  }

  /** Puts the site back into the lists. */
  public void enable() throws IOException {
    attempt(
        () -> {
          sites.enable(getSite().id());
          return link() + "&done=enabled";
        });
  }

  /** Deletes the site. */
  public void delete() throws IOException {
    attempt(
        () -> {
          sites.delete(getSite().id(), confirm);
          return "/app/settings/sites?account=" + getSite().account() + "&done=deleted";
        });
  }

  private String link() {
    return "/app/site/settings?account=" + getSite().account() + "&site=" + getSite().id();
  }

  /** The site in the address. */
  public SiteRecord getSite() {
    if (site == null) {
      String wanted = request.getParameter("site");
      long id = Typed.id(wanted);
      if (id == 0) {
        throw new NotFoundException("No site " + wanted);
      }
      site = sites.site(new SiteId(id));
    }
    return site;
  }

  /** What is typed; at first what is known, or what other sites have in common with a new one. */
  public SiteFields getFields() {
    if (fields == null) {
      fields =
          request.getParameter("site") != null
              ? SiteFields.of(getSite().properties())
              : SiteFields.like(
                  page.records().stream().findFirst().map(SiteRecord::properties).orElse(null));
    }
    return fields;
  }

  /** True when somebody has to agree that another zone moves the days of the past. */
  public boolean isZoneAsked() {
    return getErrors().containsKey(SetupError.TIME_ZONE_RESTATES.field()) && getSite().measured();
  }

  /** What was just done, in words; null if nothing was. */
  public String getDone() {
    String done = request.getParameter("done");
    return done == null || !done.matches("saved|disabled|enabled")
        ? null
        : language.texts().text("setup.done." + done);
  }

  public String getVersion() {
    return version == null ? Integer.toString(getSite().version()) : version;
  }

  public void setVersion(String version) {
    this.version = version;
  }

  public boolean isZoneAgreed() {
    return zoneAgreed;
  }

  public void setZoneAgreed(boolean zoneAgreed) {
    this.zoneAgreed = zoneAgreed;
  }

  public String getConfirm() {
    return confirm;
  }

  public void setConfirm(String confirm) {
    this.confirm = confirm;
  }
}
