package org.openpowerradar.account.control.people;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.Grant;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.account.entity.SiteOwner;
import org.openpowerradar.account.entity.people.GrantWish;
import org.openpowerradar.account.entity.people.PeopleException;
import org.openpowerradar.account.entity.people.Refusal;

/** The grants of an account, looked up and written. Bounded: 2000 people and 20 000 grants. */
public final class GrantCatalog {
  private static final int MOST_PEOPLE = 2_000;
  private static final int MOST_GRANTS = 20_000;
  private static final String OF_ACCOUNT =
      "SELECT g FROM Grant g WHERE g.account = :account ORDER BY g.role, g.site, g.id";
  private static final String OF_PERSON =
      "SELECT g FROM Grant g WHERE g.subject = :subject ORDER BY g.role, g.site, g.id";
  private static final String DEMANDED =
      "SELECT COUNT(r) FROM SignInRule r WHERE r.secondFactor = TRUE AND r.account IN :accounts";
  private static final String PEOPLE =
      "SELECT COUNT(DISTINCT g.subject) FROM Grant g WHERE g.account = :account";
  private static final String GRANTS = "SELECT COUNT(g) FROM Grant g WHERE g.account = :account";

  private final EntityManager entities;

  public GrantCatalog(EntityManager entities) {
    this.entities = entities;
  }

  /** Every grant of an account, ended ones too. */
  public List<Grant> of(AccountId account) {
    return entities
        .createQuery(OF_ACCOUNT, Grant.class)
        .setParameter("account", account.value())
        .setMaxResults(MOST_GRANTS)
        .getResultList();
  }

  /** Every grant of a person in all accounts, ended ones too. */
  public List<Grant> of(String subject) {
    return entities
        .createQuery(OF_PERSON, Grant.class)
        .setParameter("subject", subject)
        .getResultList();
  }

  /** Every grant of a person in an account, ended ones too. */
  public List<Grant> of(AccountId account, String subject) {
    return of(subject).stream().filter(each -> each.account().equals(account)).toList();
  }

  /** The roles of grants that have not ended. */
  public static Set<Role> liveRoles(List<Grant> grants, Instant now) {
    return grants.stream()
        .filter(each -> each.isLive(now))
        .map(Grant::role)
        .collect(Collectors.toSet());
  }

  /** Whether any account with a grant that has not ended demands a second factor. */
  public boolean demandsSecondFactor(List<Grant> grants, Instant now) {
    Set<Long> accounts =
        grants.stream()
            .filter(each -> each.isLive(now))
            .map(each -> each.account().value())
            .collect(Collectors.toSet());
    return !accounts.isEmpty()
        && entities
                .createQuery(DEMANDED, Long.class)
                .setParameter("accounts", accounts)
                .getSingleResult()
            > 0;
  }

  /**
   * Writes a wish: a grant for each site, or one for the account; one that is there already gets
   * the end that is wished.
   *
   * @throws PeopleException with NO_SUCH_SITE or TOO_MANY
   */
  public void write(AccountId account, String subject, GrantWish wish, Grantor grantor) {
    List<Grant> there = of(account, subject);
    Stream<SiteId> sites = wish.isWhole() ? Stream.of((SiteId) null) : wish.sites().stream();
    sites.forEach(site -> write(account, site, new Wished(subject, wish, there), grantor));
    entities.flush();
    if (count(PEOPLE, account) > MOST_PEOPLE || count(GRANTS, account) > MOST_GRANTS) {
      throw new PeopleException(Refusal.TOO_MANY);
    }
  }

  private void write(AccountId account, SiteId site, Wished wished, Grantor grantor) {
    SiteOwner owner = site == null ? null : entities.find(SiteOwner.class, site.value());
    if (site != null && (owner == null || !owner.account().equals(account))) {
      throw new PeopleException(Refusal.NO_SUCH_SITE);
    }
    Grant grant =
        wished.there().stream()
            .filter(each -> each.role() == wished.wish().role())
            .filter(each -> each.site().equals(Optional.ofNullable(site)))
            .findFirst()
            .orElseGet(() -> Grant.of(wished.subject(), wished.wish().role(), account, site));
    grant.until(wished.wish().until()).grantedBy(grantor.subject(), grantor.at());
    if (grant.id() == 0) {
      entities.persist(grant);
    }
  }

  private long count(String query, AccountId account) {
    return entities
        .createQuery(query, Long.class)
        .setParameter("account", account.value())
        .getSingleResult();
  }

  private record Wished(String subject, GrantWish wish, List<Grant> there) {}

  /**
   * Who grants, and when.
   *
   * @param subject id of the person in Keycloak
   */
  public record Grantor(String subject, Instant at) {}
}
