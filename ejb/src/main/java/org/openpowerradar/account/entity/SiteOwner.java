package org.openpowerradar.account.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * Whose a site is: all that access control needs of a site, read only.
 *
 * <p>The site itself belongs to the component {@code site}, which needs this one and not the other
 * way round.
 */
@Entity
@Table(name = "site")
public class SiteOwner {

  @Id
  @Column(name = "id", insertable = false, updatable = false)
  private long site;

  @Column(name = "account", nullable = false, insertable = false, updatable = false)
  private long account;

  protected SiteOwner() {}

  public AccountId account() {
    return new AccountId(account);
  }

  public SiteId site() {
    return new SiteId(site);
  }
}
