package org.openpowerradar.web.page.setup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.openpowerradar.site.boundary.setup.Deployment;
import org.openpowerradar.site.boundary.setup.PanelSetup;
import org.openpowerradar.site.entity.VoltageSource;
import org.openpowerradar.site.entity.setup.PanelProperties;
import org.openpowerradar.site.entity.setup.SetupError;
import org.openpowerradar.site.entity.setup.Supply;
import org.openpowerradar.web.page.language.Texts;

/** Adds a panel to the zone that is open, or changes the panel that is open. */
@Named
@RequestScoped
public class PanelForm extends SetupForm {
  private static final String USUAL_POWER_FACTOR = "0.95";

  @Inject PanelSetup panels;
  @Inject DeploymentPage page;
  @Inject HttpServletRequest request;

  private String name;
  private String place;
  private String source;
  private String volts;
  private String powerFactor;
  private String version;
  private String confirm;

  /** A way to connect it: the wires with their colours, and the usual voltage. */
  public record SupplyLine(
      String value, String label, String volts, List<WireLine> wires, String checked) {}

  /** A wire: its name, the class of its colour, and the colour in words. */
  public record WireLine(String name, String colour, String words) {}

  /** Adds it and opens it. */
  public void create() throws IOException {
    attempt(
        () -> {
          long made = panels.create(page.getZone().id(), read());
          return page.getLink() + "&open=panel-" + made + "&done=added#open";
        });
  }

  /** Changes it. */
  public void save() throws IOException {
    attempt(
        () -> {
          int seen = (int) Typed.id(version);
          panels.change(page.getPanel().id(), Typed.id(place), read(), seen);
          return page.getLink() + "&open=" + page.getOpen() + "&done=saved#open";
        });
  }

  /** Deletes it. */
  public void delete() throws IOException {
    attempt(
        () -> {
          panels.delete(page.getPanel().id(), confirm);
          return page.getLink() + "&done=deleted";
        });
  }

  private PanelProperties read() {
    Supply supply = Typed.one(Supply.values(), request.getParameter("supply"), SetupError.SUPPLY);
    BigDecimal typed = Typed.number(volts, SetupError.VOLTS);
    return new PanelProperties(
        name,
        supply,
        Typed.one(VoltageSource.values(), source, SetupError.VOLTAGE_SOURCE),
        typed == null ? supply.volts() : typed,
        Typed.number(powerFactor, SetupError.POWER_FACTOR));
  }

  /** Ways to connect it in the country of the site; one of them is chosen. */
  public List<SupplyLine> getSupplies() {
    List<Supply> usual = Supply.of(page.getDeployment().site().properties().country());
    String chosen = chosen(usual);
    return usual.stream().map(each -> line(each, chosen)).toList();
  }

  private String chosen(List<Supply> usual) {
    String asked = request.getParameter("supply");
    if (asked != null) {
      return asked;
    }
    if (!isKnown()) {
      return usual.get(Math.min(1, usual.size() - 1)).name();
    }
    Deployment.PanelPart panel = page.getPanel();
    return panel.supply() != null
        ? panel.supply().name()
        : usual.stream()
            .filter(each -> each.type() == panel.type())
            .map(Supply::name)
            .findFirst()
            .orElse("");
  }

  private SupplyLine line(Supply supply, String chosen) {
    Texts texts = language.texts();
    List<WireLine> wires = new java.util.ArrayList<>();
    for (int i = 0; i < supply.wires().size(); i++) {
      String colour = supply.wires().get(i).name();
      wires.add(
          new WireLine(
              "L" + (i + 1),
              "wire-" + colour.toLowerCase(Locale.ROOT),
              texts.text("setup.wire." + colour)));
    }
    return new SupplyLine(
        supply.name(),
        texts.text("setup.supply." + supply),
        texts.text("setup.supply.volts", supply.volts()),
        wires,
        supply.name().equals(chosen) ? "checked" : null);
  }

  private boolean isKnown() {
    return page.getKind().equals("panel");
  }

  public String getName() {
    return name == null && isKnown() ? page.getPanel().name() : name;
  }

  public void setName(String name) {
    this.name = name;
  }

  /** Id of the zone in which it is. */
  public String getPlace() {
    return place == null && isKnown() ? Long.toString(page.getPanel().zone()) : place;
  }

  public void setPlace(String place) {
    this.place = place;
  }

  public String getSource() {
    return source == null && isKnown() ? page.getPanel().source().name() : source;
  }

  public void setSource(String source) {
    this.source = source;
  }

  public String getVolts() {
    return volts == null && isKnown() ? Typed.text(page.getPanel().volts()) : volts;
  }

  public void setVolts(String volts) {
    this.volts = volts;
  }

  public String getPowerFactor() {
    if (powerFactor == null) {
      return isKnown() ? Typed.text(page.getPanel().powerFactor()) : USUAL_POWER_FACTOR;
    }
    return powerFactor;
  }

  public void setPowerFactor(String powerFactor) {
    this.powerFactor = powerFactor;
  }

  public String getVersion() {
    return version == null && isKnown() ? Integer.toString(page.getPanel().version()) : version;
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
