package org.openpowerradar.site.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.openpowerradar.site.entity.setup.SetupNames;

/** A part of a site that people can point at: a floor, a hall, the roof. */
@Entity
@Table(name = "zone")
public class Zone {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  @Column(name = "account", nullable = false, updatable = false)
  private long account;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "site", nullable = false, updatable = false)
  private Site site;

  @Column(name = "name", nullable = false, length = 120)
  private String name;

  @Version
  @Column(name = "version", nullable = false)
  private int version;

  protected Zone() {}

  public Zone(Site site, String name) {
    this.account = site.account().value();
    this.site = site;
    this.name = name;
  }

  /**
   * Gives it another name.
   *
   * @throws org.openpowerradar.site.entity.setup.SetupException if it is missing or too long
   */
  public void rename(String other) {
    name = SetupNames.checked(other);
  }

  /** Returns how often it was changed: whoever changes it says which state he saw. */
  public int version() {
    return version;
  }

  public long id() {
    return id;
  }

  public Site site() {
    return site;
  }

  public String name() {
    return name;
  }
}
