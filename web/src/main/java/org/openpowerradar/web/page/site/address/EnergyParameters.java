package org.openpowerradar.web.page.site.address;

import java.io.Serializable;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.SiteId;

/** The request parameters of the energy page as they came. */
public class EnergyParameters implements Serializable {
  private static final long serialVersionUID = 1;

  private String site;
  private String period;
  private String from;
  private String to;
  private String resolution;
  private String metric;
  private String devices;
  private String groups;
  private String values;

  /**
   * The site named in the address.
   *
   * @throws NotFoundException if it is not the number of a site
   */
  public SiteId siteId() {
    if (site == null || !site.matches("[1-9][0-9]{0,17}")) {
      throw new NotFoundException("No site " + site);
    }
    return new SiteId(Long.parseLong(site));
  }

  /** All others, unread. */
  public EnergyAddress.Parameters raw() {
    return new EnergyAddress.Parameters(period, from, to, resolution, metric, devices, groups);
  }

  public String getSite() {
    return site;
  }

  public void setSite(String site) {
    this.site = site;
  }

  public String getPeriod() {
    return period;
  }

  public void setPeriod(String period) {
    this.period = period;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }

  public String getResolution() {
    return resolution;
  }

  public void setResolution(String resolution) {
    this.resolution = resolution;
  }

  public String getMetric() {
    return metric;
  }

  public void setMetric(String metric) {
    this.metric = metric;
  }

  public String getDevices() {
    return devices;
  }

  public void setDevices(String devices) {
    this.devices = devices;
  }

  public String getGroups() {
    return groups;
  }

  public void setGroups(String groups) {
    this.groups = groups;
  }

  public String getValues() {
    return values;
  }

  public void setValues(String values) {
    this.values = values;
  }
}
