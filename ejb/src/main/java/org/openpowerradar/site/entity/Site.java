package org.openpowerradar.site.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Optional;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.site.entity.schedule.ScheduleId;
import org.openpowerradar.site.entity.setup.SiteProperties;

/**
 * A place of an account where energy is used: a shop, a hospital, a factory.
 *
 * <p>Its time zone decides where its days begin; its zones, panels and devices say what is
 * measured. A site that is switched off leaves the lists, but keeps its history.
 */
@Entity
@Table(name = "site")
public class Site {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  @Column(name = "account", nullable = false, updatable = false)
  private long account;

  @Column(name = "name", nullable = false, length = 120)
  private String name;

  @Column(name = "street", length = 200)
  private String street;

  @Column(name = "city", nullable = false, length = 120)
  private String city;

  @Column(name = "country", nullable = false, length = 2)
  private String country;

  @Column(name = "time_zone", nullable = false, length = 64)
  private String timeZone;

  @Column(name = "currency", nullable = false, length = 3)
  private String currency;

  @Column(name = "area_m2", precision = 12, scale = 2)
  private BigDecimal area;

  @Column(name = "supports_generation", nullable = false)
  private boolean supportsGeneration;

  @Column(name = "enabled", nullable = false)
  private boolean enabled = true;

  @Version
  @Column(name = "version", nullable = false)
  private int version;

  @Column(name = "schedule")
  private Long schedule;

  protected Site() {}

  /** Opens a site. {@code country} is ISO 3166 alpha-2, {@code currency} ISO 4217. */
  public Site(AccountId account, String name, ZoneId timeZone, String city, Market market) {
    this.account = account.value();
    this.name = name;
    this.timeZone = timeZone.getId();
    this.city = city;
    this.country = market.country();
    this.currency = market.currency();
  }

  /** Opens a site of which people told what it is like. */
  public Site(AccountId account, SiteProperties properties) {
    this.account = account.value();
    change(properties);
  }

  /** Takes what people say of it now. */
  public void change(SiteProperties properties) {
    name = properties.name();
    street = properties.street();
    city = properties.city();
    country = properties.country();
    timeZone = properties.timeZone();
    currency = properties.currency();
    area = properties.area();
    supportsGeneration = properties.supportsGeneration();
  }

  /** Says which schedule of its account the site follows; null: the default one. */
  public Site follows(ScheduleId schedule) {
    this.schedule = schedule == null ? null : schedule.value();
    return this;
  }

  /** Takes the site out of the lists; its history stays. */
  public void switchOff() {
    enabled = false;
  }

  /** Puts the site back into the lists. */
  public void switchOn() {
    enabled = true;
  }

  /** Returns how often it was changed: whoever changes it says which state he saw. */
  public int version() {
    return version;
  }

  /** Returns what people say of it. */
  public SiteProperties properties() {
    return new SiteProperties(
        name, street, city, country, timeZone, currency, area, supportsGeneration);
  }

  public SiteId id() {
    return new SiteId(id);
  }

  public AccountId account() {
    return new AccountId(account);
  }

  public String name() {
    return name;
  }

  /** Returns street and number; empty if nobody told them. */
  public Optional<String> street() {
    return Optional.ofNullable(street);
  }

  public String city() {
    return city;
  }

  public Market market() {
    return new Market(country, currency);
  }

  public ZoneId timeZone() {
    return ZoneId.of(timeZone);
  }

  /** Returns the heated or used area [m2]; empty if nobody told it. */
  public Optional<BigDecimal> area() {
    return Optional.ofNullable(area);
  }

  /** Returns whether the site feeds in, so that its power may be below zero. */
  public boolean supportsGeneration() {
    return supportsGeneration;
  }

  public boolean enabled() {
    return enabled;
  }

  /** Returns the schedule that the site follows; empty: the default one of its account. */
  public Optional<ScheduleId> schedule() {
    return Optional.ofNullable(schedule).map(ScheduleId::new);
  }
}
