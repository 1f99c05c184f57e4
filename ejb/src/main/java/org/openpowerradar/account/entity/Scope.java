package org.openpowerradar.account.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Where a caller may do something.
 *
 * @param accounts accounts as a whole, with every site they have or will have
 * @param sites single sites of other accounts, each with the account that owns it
 */
public record Scope(Set<AccountId> accounts, Map<SiteId, AccountId> sites) {

  /** Copies what it is given. */
  public Scope {
    accounts = Set.copyOf(accounts);
    sites = Map.copyOf(sites);
  }

  /** Returns whether the site, owned by the account, lies within. */
  public boolean covers(AccountId account, SiteId site) {
    return accounts.contains(account) || account.equals(sites.get(site));
  }

  /** Returns whether the whole account lies within. */
  public boolean coversWhole(AccountId account) {
    return accounts.contains(account);
  }

  /** Returns whether the account, or at least one of its sites, lies within. */
  public boolean touches(AccountId account) {
    return accounts.contains(account) || sites.containsValue(account);
  }

  /** Returns what lies within this or the other. */
  public Scope or(Scope other) {
    Set<AccountId> either = new HashSet<>(accounts);
    either.addAll(other.accounts);
    Map<SiteId, AccountId> single = new HashMap<>(sites);
    single.putAll(other.sites);
    return new Scope(either, single);
  }

  /** Returns what of one account lies within. */
  public Scope within(AccountId account) {
    Map<SiteId, AccountId> single = new HashMap<>(sites);
    single.values().removeIf(owner -> !owner.equals(account));
    return new Scope(accounts.contains(account) ? Set.of(account) : Set.of(), single);
  }

  /** Returns every account of which at least one site lies within. */
  public Set<AccountId> touchedAccounts() {
    Set<AccountId> touched = new HashSet<>(accounts);
    touched.addAll(sites.values());
    return touched;
  }
}
