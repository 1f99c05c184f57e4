package org.openpowerradar.web.page.setup;

import org.openpowerradar.site.entity.setup.SetupError;
import org.openpowerradar.site.entity.setup.SiteProperties;

/** The fields of the form of a site, as typed. */
public final class SiteFields {
  private String name;
  private String street;
  private String city;
  private String country = "DE";
  private String timeZone = "Europe/Berlin";
  private String currency = "EUR";
  private String area;
  private boolean generation;

  static SiteFields of(SiteProperties known) {
    SiteFields fields = like(known);
    fields.name = known.name();
    fields.street = known.street();
    fields.city = known.city();
    fields.area = known.area() == null ? null : Typed.text(known.area());
    fields.generation = known.supportsGeneration();
    return fields;
  }

  /** A new one that is probably in the same country; null: there is none yet. */
  static SiteFields like(SiteProperties other) {
    SiteFields fields = new SiteFields();
    if (other != null) {
      fields.country = other.country();
      fields.timeZone = other.timeZone();
      fields.currency = other.currency();
    }
    return fields;
  }

  SiteProperties read() {
    return new SiteProperties(
        name,
        street,
        city,
        country,
        timeZone,
        currency,
        Typed.number(area, SetupError.AREA),
        generation);
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getStreet() {
    return street;
  }

  public void setStreet(String street) {
    this.street = street;
  }

  public String getCity() {
    return city;
  }

  public void setCity(String city) {
    this.city = city;
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }

  public String getTimeZone() {
    return timeZone;
  }

  public void setTimeZone(String timeZone) {
    this.timeZone = timeZone;
  }

  public String getCurrency() {
    return currency;
  }

  public void setCurrency(String currency) {
    this.currency = currency;
  }

  public String getArea() {
    return area;
  }

  public void setArea(String area) {
    this.area = area;
  }

  public boolean isGeneration() {
    return generation;
  }

  public void setGeneration(boolean generation) {
    this.generation = generation;
  }
}
