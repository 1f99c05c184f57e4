package org.openpowerradar.web.page.setup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.openpowerradar.site.boundary.setup.ZoneSetup;

/** Adds a zone, or changes the one that is open. */
@Named
@RequestScoped
public class ZoneForm extends SetupForm {
  @Inject ZoneSetup zones;
  @Inject DeploymentPage page;

  private String name;
  private String version;
  private String confirm;

  /** Adds it and opens it. */
  public void create() throws IOException {
    attempt(
        () -> {
          long made = zones.create(page.getDeployment().site().id(), name);
          return page.getLink() + "&open=zone-" + made + "&done=added#open";
        });
  }

  /** Gives it another name. */
  public void save() throws IOException {
    attempt(
        () -> {
          zones.rename(page.getZone().id(), name, (int) Typed.id(version));
          return page.getLink() + "&open=" + page.getOpen() + "&done=saved#open";
        });
  }

  /** Deletes it. */
  public void delete() throws IOException {
    attempt(
        () -> {
          zones.delete(page.getZone().id(), confirm);
          return page.getLink() + "&done=deleted";
        });
  }

  private boolean isKnown() {
    return page.getKind().equals("zone");
  }

  public String getName() {
    return name == null && isKnown() ? page.getZone().name() : name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getVersion() {
    return version == null && isKnown() ? Integer.toString(page.getZone().version()) : version;
  }

  public void setVersion(String version) {
    this.version = version;
  }

  public String getConfirm() {
    return confirm;
  }

  public void setConfirm(String confirm) {
    this.confirm = confirm;
  }
}
