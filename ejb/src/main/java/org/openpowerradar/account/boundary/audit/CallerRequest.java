package org.openpowerradar.account.boundary.audit;

import jakarta.enterprise.context.RequestScoped;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.openpowerradar.account.entity.AccountId;

/**
 * What the audit trail wants to know of the request that is being answered. Its address and path
 * are noted at its beginning; what was granted and what was not where that is decided.
 */
@RequestScoped
public class CallerRequest {
  private String address = "";
  private String path = "";
  private Refused refused;
  private final Set<AccountId> allowed = new LinkedHashSet<>();

  /**
   * Something that is there, but not for the caller.
   *
   * @param account whose it is
   * @param target such as {@code site 12}
   */
  public record Refused(AccountId account, String target) {}

  /** Notes where the request came from and what it asked for. */
  public void begin(String address, String path) {
    this.address = address;
    this.path = path;
  }

  /** Notes that the caller may not do what was asked for with something that is there. */
  public void refuse(AccountId account, String target) {
    refused = new Refused(account, target);
  }

  /** Notes that the caller may do what was asked for in an account. */
  public void allow(AccountId account) {
    allowed.add(account);
  }

  /** Returns the accounts in which something was granted; empty where it was about none. */
  public Set<AccountId> allowed() {
    return Set.copyOf(allowed);
  }

  /** Returns the IP address; empty where nothing was noted. */
  public String address() {
    return address;
  }

  /** Returns the path within the portal; empty where nothing was noted. */
  public String path() {
    return path;
  }

  /** Returns what was refused last. */
  public Optional<Refused> refused() {
    return Optional.ofNullable(refused);
  }
}
