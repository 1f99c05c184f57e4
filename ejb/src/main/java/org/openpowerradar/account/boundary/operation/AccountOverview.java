package org.openpowerradar.account.boundary.operation;

import java.time.Instant;
import java.util.Map;
import org.openpowerradar.account.entity.Account;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.operation.AccountKind;
import org.openpowerradar.account.entity.operation.QuotaKind;

/**
 * An account as those who run the platform see it: what it owns, never what was measured.
 *
 * @param id names it
 * @param name what people call it
 * @param life what it is for and what became of it
 * @param owned how many of each kind; every kind is there
 * @param usage what it stores; null: not counted yet
 */
public record AccountOverview(
    AccountId id, String name, Life life, Map<QuotaKind, Integer> owned, Usage usage) {

  /**
   * What an account is for and what became of it.
   *
   * @param kind what it is for
   * @param createdAt when it was opened
   * @param suspendedAt since when its people are refused; null: they are not
   * @param version how often it was changed
   */
  public record Life(AccountKind kind, Instant createdAt, Instant suspendedAt, int version) {
    static Life of(Account account) {
      return new Life(
          account.kind(),
          account.createdAt(),
          account.suspendedAt().orElse(null),
          account.version());
    }
  }

  /**
   * What an account stores.
   *
   * @param readings of yesterday (UTC)
   * @param bytes of all readings that are kept
   */
  public record Usage(long readings, long bytes) {}
}
