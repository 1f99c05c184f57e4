package org.openpowerradar.web.page.settings;

/** The request parameters of the page of the bridges as they came. */
public class BridgeParameters {
  private String bridge;
  private String place;
  private String status;
  private String security;
  private String find;

  /** The filter they describe; an empty field of the form leaves nothing out. */
  BridgeFilter filter() {
    return new BridgeFilter(given(place), given(status), given(security), given(find));
  }

  private static String given(String text) {
    return text == null || text.isBlank() ? null : text;
  }

  public String getBridge() {
    return bridge;
  }

  public void setBridge(String bridge) {
    this.bridge = bridge;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
  }

  public String getStatus() {
    return status;
  }

  public void setStatus(String status) {
    this.status = status;
  }

  public String getSecurity() {
    return security;
  }

  public void setSecurity(String security) {
    this.security = security;
  }

  public String getFind() {
    return find;
  }

  public void setFind(String find) {
    this.find = find;
  }
}
