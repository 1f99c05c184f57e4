package org.openpowerradar.web.page.settings.enrolment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.bridge.entity.BridgeModel;
import org.openpowerradar.bridge.entity.enrolment.Newcomer;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.site.boundary.SiteSummary;

/** The fields that every form for a new bridge has: serial, name, site and model, as typed. */
public class NewcomerFields {
  private static final long MOST_SERIAL = 4_294_967_295L;

  private String serial;
  private String name;
  private String site;
  private String model;

  /** Says of each field whether it is wrong. */
  void check(Faults faults, List<SiteSummary> sites) {
    faults.unless(serial().isPresent(), "serial", "enrol.wrong.serial");
    faults.unless(name().length() >= 1, "name", "enrol.wrong.name");
    faults.unless(name().length() <= Newcomer.LONGEST_NAME, "name", "enrol.wrong.name");
    faults.unless(site(sites).isPresent(), "site", "enrol.wrong.site");
    faults.unless(model().isPresent(), "model", "enrol.wrong.model");
  }

  /** The bridge; only where {@link #check} found nothing wrong. */
  Newcomer newcomer(List<SiteSummary> sites) {
    return new Newcomer(
        serial().orElseThrow(), site(sites).orElseThrow(), name(), model().orElseThrow());
  }

  private Optional<BridgeSerial> serial() {
    String digits = serial == null ? "" : serial.replaceAll("[\\s-]", "");
    return digits.matches("[1-9][0-9]{0,9}") && Long.parseLong(digits) <= MOST_SERIAL
        ? Optional.of(new BridgeSerial(Long.parseLong(digits)))
        : Optional.empty();
  }

  private String name() {
    return name == null ? "" : name.strip();
  }

  private Optional<SiteId> site(List<SiteSummary> sites) {
    return sites.stream()
        .map(SiteSummary::id)
        .filter(each -> each.toString().equals(site))
        .findFirst();
  }

  private Optional<BridgeModel> model() {
    return Arrays.stream(BridgeModel.values())
        .filter(each -> each.name().equals(model))
        .findFirst();
  }

  public String getSerial() {
    return serial;
  }

  public void setSerial(String serial) {
    this.serial = serial;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getSite() {
    return site;
  }

  public void setSite(String site) {
    this.site = site;
  }

  public String getModel() {
    return model;
  }

  public void setModel(String model) {
    this.model = model;
  }
}
