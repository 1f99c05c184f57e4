package org.openpowerradar.account.entity.operation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.Grant;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.SiteId;

/**
 * Access to an account, or to one of its sites, for people who are not its own.
 *
 * <p>Either an administrator of the account lends a role to a provider, or an operator of the
 * platform breaks the glass and looks as a viewer. It ends by itself, or at once when the account
 * or whoever holds it says so, and stays on record.
 */
@Entity
@Table(name = "lent_access")
public class LentAccess {

  /** Roles that can be lent. Who may let people in is not among them: access begets no access. */
  public static final Set<Role> LENDABLE =
      Set.copyOf(
          EnumSet.of(
              Role.SITE_MANAGER, Role.ENERGY_ANALYST, Role.VIEWER, Role.INSTALLER, Role.AUDITOR));

  /** Most characters of a reason. */
  public static final int LONGEST_REASON = 500;

  private static final int SHORTEST_REASON = 10;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  @Column(name = "account", nullable = false)
  private long account;

  @Column(name = "site")
  private Long site;

  @Enumerated(EnumType.STRING)
  @Column(name = "role", nullable = false, length = 20)
  private Role role;

  @Column(name = "provider")
  private Long provider;

  @Column(name = "person", length = 36)
  private String person;

  @Column(name = "reason", length = LONGEST_REASON)
  private String reason;

  @Column(name = "granted_by", nullable = false, length = 36)
  private String grantedBy;

  @Column(name = "granted_at", nullable = false)
  private Instant grantedAt;

  @Column(name = "valid_until", nullable = false)
  private Instant validUntil;

  @Column(name = "ended_by", length = 36)
  private String endedBy;

  @Column(name = "ended_at")
  private Instant endedAt;

  protected LentAccess() {}

  private LentAccess(Place place, Role role) {
    this.account = place.account().value();
    this.site = place.site() == null ? null : place.site().value();
    this.role = role;
  }

  /**
   * What is opened.
   *
   * @param account whose
   * @param site the only one of its sites; null: the whole account
   */
  public record Place(AccountId account, SiteId site) {}

  /**
   * Lends a role to the people of a provider.
   *
   * @throws InvalidRequestException if the role cannot be lent, or the provider is the account
   *     itself
   */
  public static LentAccess toProvider(AccountId provider, Role role, Place place) {
    if (!LENDABLE.contains(role)) {
      throw new InvalidRequestException("The role " + role.roleName() + " cannot be lent");
    }
    if (provider.equals(place.account())) {
      throw new InvalidRequestException("A provider needs no access to its own account");
    }
    LentAccess lent = new LentAccess(place, role);
    lent.provider = provider.value();
    return lent;
  }

  /**
   * Lets an operator look. {@code person} is the operator's id in Keycloak.
   *
   * @throws InvalidRequestException if the reason is shorter than 10 or longer than 500 characters
   */
  public static LentAccess toOperator(String person, String reason, Place place) {
    String said = reason == null ? "" : reason.strip();
    if (said.length() < SHORTEST_REASON || said.length() > LONGEST_REASON) {
      throw new InvalidRequestException("Give a reason of 10 to 500 characters");
    }
    LentAccess lent = new LentAccess(place, Role.VIEWER);
    lent.person = person;
    lent.reason = said;
    return lent;
  }

  /**
   * Notes who lent it (an id in Keycloak), when and for how long.
   *
   * @throws InvalidRequestException if it is for no time at all, or for more than {@code most}
   */
  public LentAccess grantedBy(String grantor, Instant at, Instant until, Duration most) {
    if (!until.isAfter(at) || until.isAfter(at.plus(most))) {
      throw new InvalidRequestException("It must end after now and within " + most);
    }
    grantedBy = grantor;
    grantedAt = at;
    validUntil = until;
    return this;
  }

  /** Ends it before its time; nothing changes where it is over already. */
  public void end(String by, Instant at) {
    if (isLive(at)) {
      endedBy = by;
      endedAt = at;
    }
  }

  public boolean isLive(Instant now) {
    return endedAt == null && now.isBefore(validUntil);
  }

  /** Returns it as a grant to the person who uses it. */
  public Grant to(String subject) {
    AccountId whose = new AccountId(account);
    Grant grant =
        site == null
            ? Grant.of(subject, role, whose)
            : Grant.of(subject, role, whose, new SiteId(site));
    return grant.until(validUntil);
  }

  public long id() {
    return id;
  }

  public Place place() {
    return new Place(new AccountId(account), site == null ? null : new SiteId(site));
  }

  public Role role() {
    return role;
  }

  /** Returns whose people are let in; empty where an operator broke the glass. */
  public Optional<AccountId> provider() {
    return Optional.ofNullable(provider).map(AccountId::new);
  }

  /** Returns the operator who broke the glass; null for a provider. */
  public String person() {
    return person;
  }

  /** Returns why the glass was broken; null for a provider. */
  public String reason() {
    return reason;
  }

  public String grantedBy() {
    return grantedBy;
  }

  public Instant grantedAt() {
    return grantedAt;
  }

  public Instant validUntil() {
    return validUntil;
  }

  /** Returns who ended it before its time; null: nobody. */
  public String endedBy() {
    return endedBy;
  }

  /** Returns when it was ended before its time; null: it was not. */
  public Instant endedAt() {
    return endedAt;
  }
}
